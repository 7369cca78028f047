# weakref: what is here, from the interpreter and from the parts below.
from _native import (CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref)
from _weakref_dicts import KeyedRef, WeakKeyDictionary, WeakValueDictionary
from _weakref_method import WeakMethod, finalize
from _weakref_set import WeakSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)
