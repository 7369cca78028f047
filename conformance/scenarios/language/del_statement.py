class Box:
    pass
box, items, table = Box(), list(range(8)), {"a": 1, "b": 2}
box.x = 1
del box.x, items[0], items[2:4], items[::2], table["a"]
print(items, table, hasattr(box, "x"))
del (box, items)
for gone in (lambda: box, lambda: table.__delitem__("z")):
    try:
        gone()
    except (NameError, KeyError) as error:
        print(type(error).__name__, error)
