import types, asyncio
def f(): yield
async def co(): pass
g, c = f(), co()
print(isinstance(f, types.FunctionType), isinstance(g, types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(len, types.BuiltinFunctionType), isinstance("".join, types.BuiltinMethodType), isinstance(lambda: 0, types.LambdaType), isinstance(asyncio, types.ModuleType))
c.close()
s = types.SimpleNamespace(a=1, b="x")
s.c = [2]
print(s, s == types.SimpleNamespace(a=1, b="x", c=[2]), vars(s), types.MappingProxyType({"k": 1})["k"], types.MethodType(lambda self, x: (self, x), 5)(6), types.new_class("Made", (int,))(3))
try: types.MappingProxyType({})["x"] = 1
except TypeError as error: print(error)
@types.coroutine
def old_style():
    got = yield "asked"
    return got
async def uses(): return await old_style()
u = uses()
print(u.send(None))
try: u.send("answer")
except StopIteration as stop: print(stop.value)
