x = 1
def f(a, b=2):
    c = a + b
    return locals()
class C:
    y = 3
    names = sorted(n for n in locals() if not n.startswith("__"))
print(f(1), globals()["x"], "f" in globals(), C.names, globals() is globals(), sorted(vars(C))[-2:])
globals()["made"] = "here"
print(made, __name__)
