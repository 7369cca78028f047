import inspect, functools
def f(a, b=1, *args, c, d=2, **kw): "Docs."
async def co(): pass
def gen(): yield
async def agen(): yield
class C:
    def m(self): pass
sig = inspect.signature(f)
print(list(sig.parameters), sig.parameters["b"].default, sig.parameters["c"].kind.name, sig.parameters["a"].default is inspect.Parameter.empty, inspect.signature(lambda x, /, y: 0), inspect.signature(C), inspect.signature(C().m), inspect.signature(functools.partial(f, 1)))
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isfunction(f), inspect.ismethod(C().m), inspect.isclass(C), inspect.isbuiltin(len), inspect.getdoc(f), inspect.isawaitable(5), inspect.isroutine(f))
c, g = co(), gen()
print(inspect.iscoroutine(c), inspect.getcoroutinestate(c), inspect.isgenerator(g), inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g))
c.close()
print(inspect.getcoroutinestate(c), sig.bind(1, c=5).arguments, [n for n, v in inspect.getmembers(C()) if n == "m"])
bound = sig.bind_partial(7)
bound.apply_defaults()
print(bound.args, bound.kwargs)
try: sig.bind()
except TypeError as error: print(error)
