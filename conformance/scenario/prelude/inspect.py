# inspect: what is here, from the parts below.
import _native
from _inspect_kinds import (CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED,
                            CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, CORO_CLOSED, CORO_CREATED,
                            CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED,
                            getcoroutinestate, getgeneratorstate, isabstract, isasyncgen, isasyncgenfunction,
                            isawaitable, isbuiltin, isclass, iscoroutine, iscoroutinefunction, isdatadescriptor,
                            isfunction, isgenerator, isgeneratorfunction, ismethod, ismethoddescriptor, ismodule,
                            isroutine, istraceback)
from _inspect_members import (FullArgSpec, cleandoc, getattr_static, getdoc, getfullargspec, getmembers, getmodule, getmro,
                              unwrap)
from _inspect_parameter import Parameter, formatannotation
from _inspect_signature import BoundArguments, Signature, signature

if _native.version_info >= (3, 11):
    from _inspect_kinds import ismethodwrapper
if _native.version_info >= (3, 12):
    from _inspect_kinds import (AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, getasyncgenstate,
                                markcoroutinefunction)
