# typing: Union, Optional, Literal, Annotated, ClassVar, Final and the like; TypeVar, ParamSpec.
import _native
from _typing_alias import _AnnotatedAlias, _GenericAlias, _LiteralGenericAlias, _UnionGenericAlias, _is_builtin_union
from _typing_forms import _NoneType, _SpecialForm, type_check, union_of

_version = _native.version_info


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    members = []
    for parameter in parameters:
        parameter = type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        inner = isinstance(parameter, _UnionGenericAlias) or _is_builtin_union(parameter)
        for member in parameter.__args__ if inner else (parameter,):
            if member not in members:
                members.append(member)
    if len(members) == 1:
        return members[0]
    name = None
    if _version >= (3, 10) and len(members) == 2 and _NoneType in members:
        name = "Optional"
    return _UnionGenericAlias(self, tuple(members), name=name)


@_SpecialForm
def Optional(self, parameters):
    arg = type_check(parameters, "%s requires a single type." % self)
    return Union[arg, _NoneType]


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        for one in parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else (parameter,):
            if not any(one == other and type(one) is type(other) for other in flat):
                flat.append(one)
    return _LiteralGenericAlias(self, tuple(flat))


def _one_type(name, of_keys=False):
    def getitem(self, parameters):
        message = "%s accepts only a single type." % name if of_keys else "%s accepts only single type." % self
        return _GenericAlias(self, (type_check(parameters, message),))
    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _one_type("ClassVar")
Final = _one_type("Final")
TypeGuard = _one_type("TypeGuard")
TypeIs = _one_type("TypeIs")
Required = _one_type("Required", of_keys=True)
NotRequired = _one_type("NotRequired", of_keys=True)
ReadOnly = _one_type("ReadOnly", of_keys=True)


def _annotated(params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = type_check(params[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, tuple(params[1:]))


if _version >= (3, 13):
    @_SpecialForm
    def Annotated(self, params):
        return _annotated(params)
else:
    class Annotated:
        __module__ = "typing"
        __slots__ = ()

        def __new__(cls, *args, **kwargs):
            raise TypeError("Type Annotated cannot be instantiated.")

        def __class_getitem__(cls, params):
            return _annotated(params)

        def __init_subclass__(cls, *args, **kwargs):
            raise TypeError("Cannot subclass %s.Annotated" % cls.__module__)


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (getattr(parameters[-1], "_is_parameter_expression", False) or (parameters[-1] is ... and _version >= (3, 11))):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable" + (" or ellipsis." if _version >= (3, 11)
                                                                                             else "."))
    alias = _ConcatenateGenericAlias(self, tuple([type_check(one, "Concatenate[arg, ...]: each arg must be a type.")
                                                  for one in parameters]))
    return alias


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    __module__ = "typing"
    _is_parameter_expression = True


class _NoDefaultType:
    __module__ = "typing"
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


def _caller_module():
    caller = _native.caller(2)
    return None if caller is None else caller[0]


def _refuse(cls, keyword):
    if _version >= (3, 12):
        raise TypeError("'%s' is an invalid keyword argument for %s()" % (keyword, cls.__name__.lower()))
    called = "__init__" if _version < (3, 10) else cls.__name__ + ".__init__"
    raise TypeError("%s() got an unexpected keyword argument '%s'" % (called, keyword))


class _TypeVariable:
    """What TypeVar and ParamSpec share."""
    _is_type_variable = True

    def _set(self, name, bound, covariant, contravariant, default, infer_variance):
        for since, keyword, given in (((3, 12), "infer_variance", infer_variance), ((3, 13), "default", default is not NoDefault)):
            if given and _version < since:
                _refuse(type(self), keyword)
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if _version >= (3, 12):
            self.__infer_variance__ = bool(infer_variance)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else type_check(bound, "Bound must be a type.")
        if _version >= (3, 13):
            self.__default__ = default

    def __repr__(self):
        if getattr(self, "__infer_variance__", False):
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    if _version >= (3, 10):
        def __or__(self, other):
            return union_of(self, other)

        def __ror__(self, other):
            return union_of(other, self)


class TypeVar(_TypeVariable):
    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=NoDefault,
                 infer_variance=False):
        self._set(name, bound, covariant, contravariant, default, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple([type_check(one, message) for one in constraints])
        self.__module__ = _caller_module()


class ParamSpec(_TypeVariable):
    __module__ = "typing"
    _is_parameter_expression = True

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=NoDefault, infer_variance=False):
        self._set(name, bound, covariant, contravariant, default, infer_variance)
        self.__module__ = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class _OfParamSpec:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def _of(self, part):
        if _version >= (3, 12) and not hasattr(self.__origin__, "__name__"):
            return "%r.%s" % (self.__origin__, part)
        return self.__origin__.__name__ + "." + part


class ParamSpecArgs(_OfParamSpec):
    __module__ = "typing"

    def __repr__(self):
        return self._of("args")


class ParamSpecKwargs(_OfParamSpec):
    __module__ = "typing"

    def __repr__(self):
        return self._of("kwargs")


AnyStr = TypeVar("AnyStr", bytes, str)
AnyStr.__module__ = "typing"
