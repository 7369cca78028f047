# The flags of a function's code.
import inspect
import types


def plain(a, b=1):
    return a


def stars(*args, **keywords):
    return args


def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


@types.coroutine
def old_style():
    yield


def outer():
    free = 1

    def inner():
        return free
    return inner


FLAGS = {"optimized": inspect.CO_OPTIMIZED, "newlocals": inspect.CO_NEWLOCALS, "varargs": inspect.CO_VARARGS, "varkeywords": inspect.CO_VARKEYWORDS,
         "nested": inspect.CO_NESTED, "generator": inspect.CO_GENERATOR, "nofree": inspect.CO_NOFREE, "coroutine": inspect.CO_COROUTINE,
         "iterable_coroutine": inspect.CO_ITERABLE_COROUTINE, "async_generator": inspect.CO_ASYNC_GENERATOR}
print(FLAGS)
print(inspect.isgeneratorfunction(generator), inspect.isgeneratorfunction(coroutine), inspect.iscoroutinefunction(coroutine), inspect.isasyncgenfunction(async_generator))
