items = [3, 1]
items.append(2); items.extend("ab"); items.insert(-1, "x"); items.insert(99, None)
print(items, items.pop(), items.pop(0), items.index("a"), items.count(1))
items.remove("x"); items.reverse()
copied = items.copy()
copied.clear()
print(items, copied, items is not copied, items + [0], items * 2, [0] * -1, list("xy"), list(), items == [*items])
numbers = [3, -1, 2.5, True]
numbers.sort(); print(numbers)
numbers.sort(key=abs, reverse=True); print(numbers)
for wrong in (lambda: items.remove("q"), lambda: items.index("q"), lambda: [].pop(), lambda: items.pop(9), lambda: items[9], lambda: [1, "a"].sort(), lambda: hash([]), lambda: items + (1,), lambda: items.extend(5), lambda: items["a"]):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
