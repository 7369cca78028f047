# since: 3.10
d = {"a": 1}
print(d.keys().mapping, d.values().mapping["a"], d.items().mapping == d)
print("x" in d.keys().mapping, type(d.keys().mapping).__name__)
try:
    d.keys().mapping["b"] = 2
except TypeError as error:
    print(error)
