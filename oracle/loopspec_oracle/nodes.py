"""Which node classes of `ast` the scenario language has, and which fields of each are kept.

This table is the only place that decides: what is not in it is refused by its name in words.
`kind`, `type_comment`, `type_ignores`, `type_params` and `ctx` of a load are not kept, so the tree of one source
is the same from every version that can parse it.
"""

POSITIONED = {
    # statements
    "FunctionDef": ("name", "args", "body", "decorator_list", "returns"),
    "AsyncFunctionDef": ("name", "args", "body", "decorator_list", "returns"),
    "ClassDef": ("name", "bases", "keywords", "body", "decorator_list"),
    "Return": ("value",),
    "Delete": ("targets",),
    "Assign": ("targets", "value"),
    "AugAssign": ("target", "op", "value"),
    "AnnAssign": ("target", "annotation", "value", "simple"),
    "For": ("target", "iter", "body", "orelse"),
    "AsyncFor": ("target", "iter", "body", "orelse"),
    "While": ("test", "body", "orelse"),
    "If": ("test", "body", "orelse"),
    "With": ("items", "body"),
    "AsyncWith": ("items", "body"),
    "Match": ("subject", "cases"),
    "Raise": ("exc", "cause"),
    "Try": ("body", "handlers", "orelse", "finalbody"),
    "TryStar": ("body", "handlers", "orelse", "finalbody"),
    "Assert": ("test", "msg"),
    "Import": ("names",),
    "ImportFrom": ("module", "names", "level"),
    "Global": ("names",),
    "Nonlocal": ("names",),
    "Expr": ("value",),
    "Pass": (),
    "Break": (),
    "Continue": (),
    # expressions
    "BoolOp": ("op", "values"),
    "NamedExpr": ("target", "value"),
    "BinOp": ("left", "op", "right"),
    "UnaryOp": ("op", "operand"),
    "Lambda": ("args", "body"),
    "IfExp": ("test", "body", "orelse"),
    "Dict": ("keys", "values"),
    "Set": ("elts",),
    "ListComp": ("elt", "generators"),
    "SetComp": ("elt", "generators"),
    "DictComp": ("key", "value", "generators"),
    "GeneratorExp": ("elt", "generators"),
    "Await": ("value",),
    "Yield": ("value",),
    "YieldFrom": ("value",),
    "Compare": ("left", "ops", "comparators"),
    "Call": ("func", "args", "keywords"),
    "FormattedValue": ("value", "conversion", "format_spec"),
    "JoinedStr": ("values",),
    "Constant": ("value",),
    "Attribute": ("value", "attr", "ctx"),
    "Subscript": ("value", "slice", "ctx"),
    "Starred": ("value", "ctx"),
    "Name": ("id", "ctx"),
    "List": ("elts", "ctx"),
    "Tuple": ("elts", "ctx"),
    "Slice": ("lower", "upper", "step"),
    # parts that carry a position of their own
    "ExceptHandler": ("type", "name", "body"),
    "arg": ("arg", "annotation"),
    "keyword": ("arg", "value"),
    "MatchValue": ("value",),
    "MatchSingleton": ("value",),
    "MatchSequence": ("patterns",),
    "MatchMapping": ("keys", "patterns", "rest"),
    "MatchClass": ("cls", "patterns", "kwd_attrs", "kwd_patterns"),
    "MatchStar": ("name",),
    "MatchAs": ("pattern", "name"),
    "MatchOr": ("patterns",),
}

UNPOSITIONED = {
    "Module": ("body",),
    "arguments": ("posonlyargs", "args", "vararg", "kwonlyargs", "kw_defaults", "kwarg", "defaults"),
    "comprehension": ("target", "iter", "ifs", "is_async"),
    "alias": ("name", "asname"),  # 3.9 gives it no position
    "withitem": ("context_expr", "optional_vars"),
    "match_case": ("pattern", "guard", "body"),
}

# Operators and contexts become plain strings.
WORDS = frozenset(
    "And Or Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv "
    "Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn Load Store Del".split()
)

# Nearly every name has this context, so it goes without saying.
LEFT_OUT = ("ctx", "Load")

# Names, in words, of what CPython parses and the language does not have.
REFUSED = {
    "TypeAlias": "`type` statements are not supported",
    "TypeVar": "type parameters are not supported",
    "ParamSpec": "type parameters are not supported",
    "TypeVarTuple": "type parameters are not supported",
    "TemplateStr": "template strings are not supported",
    "Interpolation": "template strings are not supported",
}

MODULES = frozenset(
    "__future__ asyncio time contextvars functools collections contextlib itertools heapq operator math random inspect "
    "dataclasses enum datetime typing types abc copy weakref gc warnings logging traceback threading queue concurrent "
    "signal socket os sys io json string bisect keyword statistics textwrap".split()
)
