def remember(x, seen=[]):
    seen.append(x)
    return seen

remember(1)
print(remember(2), remember.__defaults__)
remember.__defaults__ = ([0],)
print(remember(3))
def late(n=len("abc"), *, m={"a": 1}.get("a")):
    return n, m
print(late(), late(m=7))
