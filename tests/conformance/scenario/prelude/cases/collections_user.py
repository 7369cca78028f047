import copy
from collections import ChainMap, UserDict, UserList, UserString


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


base, local = {"a": 1, "b": 2}, {"b": 20, "c": 30}
chain = ChainMap(local, base)
print(chain, chain["a"], chain["b"], len(chain), list(chain), dict(chain), "c" in chain, chain.get("z"), chain.get("a", 9))
child = chain.new_child({"d": 4})
child["e"] = 5
print(child, child.parents, child.maps, child.maps[0] is child.maps[0], bool(ChainMap()), ChainMap())
attempt(lambda: chain["z"]), attempt(chain.__delitem__, "a"), attempt(chain.pop, "a"), attempt(ChainMap().popitem)
del chain["c"]
print(chain.pop("b"), chain, base, chain.popitem() if chain.maps[0] else "empty", chain == {"a": 1, "b": 2}, chain | {"z": 1}, {"y": 0} | chain)
chain |= {"k": 1}
print(chain, chain.copy(), list(chain.items()), list(chain.keys()), list(chain.values()), ChainMap.fromkeys("ab", 1), chain.setdefault("n", 8))
chain.clear()
print(chain, copy.copy(chain))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return "no " + key


d = Lower({"A": 1}, B=2)
d["C"] = 3
d.update(D=4)
print(d, d["a"], d["zz"], len(d), "a" in d, "A" in d, list(d), d.data, d == {"a": 1, "b": 2, "c": 3, "d": 4}, d.pop("a"), d.get("q"))
print(d.copy(), type(d.copy()).__name__, d | {"X": 1}, {"y": 1} | d, copy.copy(d), Lower.fromkeys(["Q"], 2), list(d.items()))
attempt(lambda: UserDict()["x"]), attempt(UserDict().popitem), attempt(UserDict().pop, "x"), attempt(UserDict, 3)
d |= {"W": 1}
print(d.setdefault("new", 5), d, bool(UserDict()), UserDict(a=1), d.popitem(), UserDict({"a": 1}) == UserDict(a=1))
u = UserDict(a=1)
u.update([("b", 2)], c=3)
u.clear()
print(u, u.keys(), UserDict(a=1).items(), UserDict(a=1).values())


class Stack(UserList):
    def push(self, item):
        self.append(item)


s = Stack([3, 1])
s.push(2)
s += [5]
s.extend(UserList([6])), s.insert(0, 9), s.sort(), s.reverse()
print(s, s[0], s[1:3], type(s[1:3]).__name__, len(s), s.pop(), s.index(5), s.count(5), s + [1], [0] + s, s * 2, 2 * s, s == [9, 6, 5, 3, 2], s < [10])
s[0] = "x"
del s[1]
s.remove(3)
print(s, s.copy(), list(s), 2 in s, UserList("ab"), UserList(UserList([1])), copy.copy(s), s != UserList(["x"]), list(reversed(s)))
s.clear()
print(s, bool(s))
attempt(s.pop), attempt(lambda: s[3]), attempt(s.remove, 3)


class Name(UserString):
    pass


t = Name("hello World")
print(t, repr(t), t.upper(), type(t.upper()).__name__, t + "!", "<" + t, t * 2, len(t), t[0], t[-5:], t.split(), t == "hello World", t.title(), t.swapcase())
print(t.find("World"), t.replace("l", "L"), t.startswith("hell"), t.count("l"), "lo" in t, t.center(15, "*"), t.isalpha(), Name("12").isdigit(), int(Name("12")), float(Name("1.5")))
print(t < "z", hash(t) == hash("hello World"), t.join(["a", "b"]), Name("%s-%d") % ("x", 3), Name("{}").format(3), t.partition(" "), t.strip("hd"), t.zfill(13), Name(5), t.encode())
print(t.lower(), t.removeprefix("hello "), t.rjust(12), t.casefold(), sorted(Name("cab")), list(reversed(Name("abc"))), {t: 1}[Name("hello World")], t.index("W"))
