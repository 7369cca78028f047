import warnings
from warnings import catch_warnings, filterwarnings, formatwarning, resetwarnings, simplefilter, warn, warn_explicit


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def noisy(text="noise", category=None, level=1):
    warnings.warn(text, category, level)


def caller():
    noisy("from caller", level=2)


with catch_warnings(record=True) as log:
    simplefilter("always")
    noisy(), noisy(), caller()
    warn("deprecated", DeprecationWarning)
    warn(RuntimeWarning("instance"))
    warn_explicit("explicit", UserWarning, "file.py", 7)
for w in log:
    print(w.message, w.category.__name__, type(w.message).__name__, w.lineno > 0, repr(w.line), str(w.message))
print(len(log), log[-1].filename, log[-1].lineno, log[2].lineno - log[1].lineno > 0)
with catch_warnings(record=True) as log:
    simplefilter("default")
    for _ in range(3):
        noisy("same place")
    noisy("other text"), noisy("same place", RuntimeWarning)
print([str(w.message) for w in log])
with catch_warnings(record=True) as log:
    simplefilter("once")
    for _ in range(2):
        warn("once only")
    warn("once only")
print(len(log))
with catch_warnings(record=True) as log:
    simplefilter("module")
    warn("per module")
    warn("per module")
print(len(log))
with catch_warnings():
    simplefilter("error")
    attempt(noisy, "raised"), attempt(noisy, "raised", DeprecationWarning), attempt(warn, ValueError("no"), ValueError), attempt(warn, "x", 3), attempt(warn, "x", int)
with catch_warnings(record=True) as log:
    simplefilter("ignore")
    filterwarnings("always", "keep", UserWarning)
    warn("keep this"), warn("KEEP that"), warn("drop"), warn("keep", RuntimeWarning)
print([str(w.message) for w in log])
with catch_warnings(record=True) as log:
    resetwarnings()
    warn("after reset", DeprecationWarning)
    filterwarnings("ignore", category=DeprecationWarning)
    warn("ignored", DeprecationWarning)
    simplefilter("always", append=True)
    warn("shown"), warn("shown")
print([str(w.message) for w in log])
attempt(simplefilter, "nope"), attempt(filterwarnings, "error", category=3), attempt(filterwarnings, "ignore", message=3)


def own(message, category, filename, lineno, file=None, line=None):
    print("own", message, category.__name__)


with catch_warnings():
    simplefilter("always")
    warnings.showwarning = own
    warn("through own")
print(warnings.showwarning is own, warnings.formatwarning("text", UserWarning, "f.py", 3, "source line"), end="")
print(formatwarning("text", UserWarning, "f.py", 3, ""), end="")
c = catch_warnings()
with c:
    pass
attempt(c.__enter__), attempt(catch_warnings().__exit__)
print(catch_warnings(), catch_warnings(record=True))
with catch_warnings(record=True) as outer:
    simplefilter("always")
    with catch_warnings(record=True) as inner:
        warn("inner")
    warn("outer")
print([str(w.message) for w in inner], [str(w.message) for w in outer])
m = WarningMessage(UserWarning("x"), UserWarning, "f", 1) if "WarningMessage" in globals() else warnings.WarningMessage(UserWarning("x"), UserWarning, "f", 1)
print(m)


class Custom(UserWarning):
    pass


with catch_warnings(record=True) as log:
    simplefilter("error", Custom)
    simplefilter("always", RuntimeWarning)
    attempt(warn, "custom", Custom), attempt(warn, "run", RuntimeWarning)
print(len(log))
