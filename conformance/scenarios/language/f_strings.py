name, width, value = "loop", 8, 3.14159
print(f"{name!r:>{width}}|{value:.2f}|{value!s:6.3}|{name=}|{value = :.1f}|{{}}|{name!a}")
print(f"{'nested ' + f'{width + 1}'}" f" joined", f"{1:,}", f"{10**9:_}", f"{255:#x}")
print(f"{(lambda x: x * 2)(3)} { {'k': 1}['k'] } {[1, 2][0]:03}", rf"\{name}")
class Point:
    def __format__(self, spec): return f"<{spec}>"
print(f"{Point()} {Point():a b} {Point():{name}}")
