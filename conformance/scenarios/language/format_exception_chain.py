import traceback
try:
    try:
        raise KeyError("lost")
    except KeyError as error:
        raise ValueError("bad key") from error
except ValueError as error:
    lines = [line for block in traceback.format_exception(type(error), error, error.__traceback__) for line in block.splitlines()]
    print(*[line for line in lines if not line.startswith("  ")], sep="\n")
    summary = traceback.TracebackException.from_exception(error)
    print(str(summary.__cause__), summary.__context__ is None, *summary.format_exception_only())
