# The modules that have been imported, by name; the program is one of them.
import sys

print(type(sys.modules).__name__, sys.modules["sys"] is sys, sys.modules["__main__"].__dict__["sys"] is sys)
import math
import os.path as path

print(sys.modules["math"] is math, sys.modules["os.path"] is path, sys.modules.get("no.such.module"), list(sys.modules).count("math"))
del sys.modules["math"]
import math as again

print(again is math, again.pi == math.pi, sys.modules["math"] is again)
sys.modules["made.up"] = "anything"
print(sys.modules.pop("made.up"), "made.up" in sys.modules)
