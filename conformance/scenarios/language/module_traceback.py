import traceback, io
def fails(): raise ValueError("inside")
try:
    fails()
except ValueError as error:
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(*[line for line in out.getvalue().splitlines() if not line.startswith("  ")], sep="\n")
    print(traceback.format_exc().splitlines()[-1], [f.name for f in traceback.extract_tb(error.__traceback__)], len(traceback.format_tb(error.__traceback__)))
    print(traceback.format_exception_only(KeyError, KeyError("k")), traceback.TracebackException.from_exception(error).__context__)
    traceback.print_exception(type(error), error, error.__traceback__)
print(traceback.format_exc().strip())
