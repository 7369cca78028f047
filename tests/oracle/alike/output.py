# print and sys.stdout, their results and their complaints.
import contextlib
import io
import sys

print("a", 1, 2.5, None, [1], sep=", ", end=";\n")
print(print("inner"))
print(sys.stdout.write("written\n"))
for options in ({"sep": 1}, {"end": 2}, {"wrong": 3}, {"file": 4}):
    try:
        print("x", **options)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for text in (b"x", None, 5):
    try:
        sys.stdout.write(text)
    except TypeError as error:
        print(error)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", end="")
    sys.stdout.write("!")
print(out.getvalue(), sys.stdout is sys.__stdout__, sys.stdout.encoding, sys.stdout.name, sys.stdout.isatty(), sys.stdout.writable())
print(print, type(print).__name__, print.__name__, print.__qualname__, print.__module__, callable(print))
print("\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "ä")


class Tee:
    def __init__(self, target):
        self.target = target

    def write(self, text):
        return self.target.write(text.upper())


print("through a file object", file=Tee(sys.stdout))
sys.stdout = Tee(sys.stdout)
print("replaced")
sys.stdout = sys.__stdout__
print("restored")
