from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
c = Counter("abracadabra")
c.update("aa"); c.subtract({"b": 1})
print(c.most_common(2), c["z"], c + Counter(a=1), c - Counter(a=5), c & Counter("ab"), sorted(c.elements())[:3], sum(c.values()), Counter(a=-1) + Counter())
d = defaultdict(list)
d["x"].append(1)
print(d, d.default_factory, "y" in d, d["y"], len(d))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(last=False), list(o), o == {"a": 1, "b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
chain["c"] = 4
print(chain["a"], chain["b"], chain.maps, dict(chain), chain.new_child({"b": 0})["b"], chain.parents, len(chain))
