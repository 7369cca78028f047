def plain(): pass


def numbers(): yield


async def coroutine(): pass


async def stream(): yield


class Thing:
    def size(self): return 1
    size = property(size, None, lambda self: print("deleted"))


print(plain.__code__.co_name, plain.__code__.co_filename.endswith(".py"), plain.__code__.co_firstlineno)
c = coroutine()
print(numbers().gi_code is numbers.__code__, c.cr_code is coroutine.__code__, stream().ag_code is stream.__code__)
c.close()
print(stream().ag_await, stream().ag_frame.f_lineno, Thing.size.fset)
Thing.size.fdel(None)
print([cls.__name__ for cls in bool.mro()])
