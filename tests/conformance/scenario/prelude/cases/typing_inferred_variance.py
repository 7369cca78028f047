# since: 3.12
# A type variable that infers its variance shows no sign, nor do those of a class that names its own.
import typing

T = typing.TypeVar("T", infer_variance=True)
print(T, T.__infer_variance__, T.__covariant__, typing.TypeVar("U").__infer_variance__)
print(typing.SupportsAbs.__parameters__, typing.SupportsAbs.__orig_bases__, typing.SupportsRound.__parameters__ == typing.SupportsAbs.__parameters__)
print(typing.SupportsRound.__parameters__[0].__infer_variance__, typing.SupportsAbs.__type_params__)
for wrong in (lambda: typing.TypeVar("T", infer_variance=True, covariant=True), lambda: typing.ParamSpecArgs(3), lambda: typing.ParamSpecKwargs("x")):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
