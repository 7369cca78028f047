# since: 3.10
print(list(zip([1, 2], "ab", strict=True)))
for short in (([1], "ab"), ([1, 2], "a"), ([1], "a", [])):
    try:
        print(list(zip(*short, strict=True)))
    except ValueError as error:
        print(error)
