class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class Sub(Box): pass
print(Box[int], Sub["x", 1], list[int], dict[str, int], tuple[int, ...], type(list[int]).__name__, list[int]([1, 2]), list[int].__origin__, list[int].__args__)
for wrong in (lambda: int[str], lambda: Box()[1], lambda: isinstance([], list[int])):
    try: wrong()
    except TypeError as error: print(error)
