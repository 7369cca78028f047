# typing: TypeVarTuple and Unpack.
import _native
from _typing_alias import _GenericAlias
from _typing_forms import _SpecialForm, type_check, type_repr


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (type_check(parameters, "%s accepts only single type." % self),))


class _UnpackGenericAlias(_GenericAlias, _root=True):
    __module__ = "typing"

    def __repr__(self):
        if _native.version_info < (3, 12):
            return "*" + type_repr(self.__args__[0])
        return "typing.Unpack[%s]" % type_repr(self.__args__[0])


class TypeVarTuple:
    __module__ = "typing"
    _is_type_variable = True

    def __init__(self, name):
        self.__name__ = name
        caller = _native.caller(1)
        self.__module__ = None if caller is None else caller[0]

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__
