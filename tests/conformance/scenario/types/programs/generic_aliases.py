import asyncio, collections
print(list[int], dict[str, int], type[int], tuple[int, ...], collections.deque[int])
for cls in (asyncio.Queue, asyncio.Future, asyncio.Task, asyncio.PriorityQueue):
    try:
        print(cls[int])
    except TypeError as e:
        print(cls.__name__, e)
async def main():
    q: "asyncio.Queue[int]" = asyncio.Queue[int](2)
    print(type(q).__name__, q.maxsize)
try:
    asyncio.run(main())
except TypeError as e:
    print(e)
class L(list[int]): pass
print(L([1]), L.__mro__[1])
