# list[int] and int | None.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


show(lambda: chr(10**30))
show(lambda: enumerate())
show(lambda: enumerate('a',1,2))
show(lambda: iter(5,5))
show(lambda: max(1,2,foo=3))
show(lambda: hasattr(5,5))
show(lambda: getattr(5,5))
show(lambda: setattr(5,5,1))
show(lambda: delattr(5,5))
show(lambda: min([]))
show(lambda: max([]))
show(lambda: list[int])
show(lambda: dict[str,int])
show(lambda: tuple[int,...])
show(lambda: tuple[()])
show(lambda: list['x'])
show(lambda: list[int]())
show(lambda: list[int]([1,2]))
show(lambda: (list[int].__origin__, list[int].__args__, list[int].__parameters__))
show(lambda: (list[int]==list[int], hash(list[int])==hash(list[int]), list[int]==list[str]))
show(lambda: list[list[int]])
show(lambda: list[None])
show(lambda: list[int][str])
show(lambda: isinstance([],list[int]))
show(lambda: issubclass(list,list[int]))
show(lambda: int|None)
show(lambda: None|int)
show(lambda: int|str|None)
show(lambda: int|int)
show(lambda: int|(str|int))
show(lambda: (int|str)==(str|int))
show(lambda: hash(int|str)==hash(str|int))
show(lambda: int|5)
show(lambda: int|'a')
show(lambda: isinstance(5,int|str))
show(lambda: isinstance(5.5,int|None))
show(lambda: issubclass(bool,int|str))
show(lambda: isinstance(None,int|None))
show(lambda: list[int]|None)
show(lambda: (int|str).__args__)
show(lambda: (int|None).__args__)
show(lambda: (type(list[int]), type(list[int]).__name__))
show(lambda: type(int|str))
show(lambda: type[int])
show(lambda: type[int].__origin__)
def case1():
    class A: pass
    return list[A]


show(case1)
def case2():
    class A: pass
    return A|None


show(case2)
show(lambda: (frozenset[int], set[int]))
show(lambda: list[int].foo)
show(lambda: type(list[int])(list,(int,)))
show(lambda: type(list[int])(list,int))
show(lambda: [int]|[str])
show(lambda: list|dict)
show(lambda: list[int]|dict[str,int])
show(lambda: iter(int))
show(lambda: 5 in int)
show(lambda: list[int,str])
show(lambda: str(list[int]))
show(lambda: list[...])
show(lambda: list[int].copy([1]))
show(lambda: dict[str,int](a=1))
show(lambda: dict[str,int].fromkeys('ab'))
