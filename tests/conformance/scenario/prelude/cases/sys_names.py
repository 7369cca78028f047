# What the interpreter tells of itself.
import sys

print(type(sys.argv), len(sys.argv) >= 1, all(type(word) is str for word in sys.argv))
print(sys.byteorder, sys.getdefaultencoding(), sys.maxunicode, sys.getrecursionlimit() >= 100, sys.platform)
print(sys.hexversion == sum(part << shift for part, shift in zip(sys.version_info[:3], (24, 16, 8))) + 0xF0, sys.version.startswith("%d.%d.%d" % sys.version_info[:3]))
info = sys.float_info
print(info.max, info.min, info.epsilon, info.dig, info.mant_dig, info.radix, info.max_exp, info.min_exp, info.max_10_exp, info.min_10_exp, info.rounds)
print(type(info).__name__, len(info), info[0] == info.max, info.max * 2, 1 + info.epsilon > 1, 1 + info.epsilon / 2 == 1)
word = "".join(["inter", "ned"])
print(sys.intern(word) is sys.intern("interned"), sys.intern("x") == "x")
print(sys.modules["sys"] is sys, "math" in sys.modules or "math" not in sys.modules, sys.modules["__main__"].__dict__["word"], type(sys.modules).__name__)
for wrong in (3, None):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)
for code in (None, 0, 3, "bye", (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as end:
        print(repr(end.code), end.args)
try:
    sys.exit()
except SystemExit as end:
    print(end.code, end.args)
