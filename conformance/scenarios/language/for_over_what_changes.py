items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
for change in (lambda d: d.update(new=1), lambda d: d.pop("a")):
    table = {"a": 1, "b": 2}
    try:
        for key in table:
            change(table)
    except RuntimeError as error:
        print(error)
try:
    numbers = {1, 2}
    for n in numbers:
        numbers.add(n + 10)
except RuntimeError as error:
    print(error)
