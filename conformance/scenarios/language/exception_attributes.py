for error in (ValueError("a", 1), KeyError("k"), FileNotFoundError(2, "No such file", "f.txt"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"), ImportError("m", name="n", path="p")):
    print(repr(error), "|", error, "|", error.args)
stop, exit, gone = StopIteration(5), SystemExit("bye"), FileNotFoundError(2, "No such file", "f.txt")
print(stop.value, exit.code, gone.errno, gone.strerror, gone.filename, type(gone).__name__)
error = UnicodeEncodeError("ascii", "é", 0, 1, "no")
print(error, error.encoding, error.object, error.start, error.end, error.reason)
error.args = ("new", "args")
print(error.args, error.__traceback__)
