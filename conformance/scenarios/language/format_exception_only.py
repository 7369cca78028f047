import traceback
class Mine(Exception):
    def __str__(self): return "shown " + "/".join(self.args)
class Broken(Exception):
    def __str__(self): raise RuntimeError("no text")
for error in (Mine("a", "b"), KeyError("k"), ConnectionError(7, "gone"), ValueError(), ValueError(""), ValueError("two\nlines"), StopIteration(3), Broken(), SystemExit(1)):
    print("".join(traceback.format_exception_only(type(error), error)), end="")
