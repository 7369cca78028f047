"""What the interpreter gives the prelude natively, for tests of the prelude under CPython.

Each function states in Python what the interpreter's own does; conformance/scenario/prelude/README.md has the contract.
The wording of argument errors of functions written in C is checked on the interpreter, not here.
"""
import gc as _gc
import math as _math
import sys
import _thread
import weakref as _weakref

version_info = sys.version_info[:3]
_clock = [0.0]


def now():
    return _clock[0]


def sleep(seconds):
    if seconds > 0:
        _clock[0] += seconds


Lock = _thread.allocate_lock
RLock = _thread.RLock
thread_ident = _thread.get_ident


def start_thread(function, lock):
    def live():
        try:
            function()
        finally:
            lock.release()

    _thread.start_new_thread(live, ())


class _Builtin:
    """A function that does not bind to instances, as those written in C."""

    def __init__(self, function, module):
        self.__name__ = function.__name__
        self.__qualname__ = function.__qualname__
        self.__module__ = module
        self.__doc__ = function.__doc__
        self._call = function

    def __call__(self, *args, **keywords):
        return self._call(*args, **keywords)

    def __repr__(self):
        return "<built-in function %s>" % self.__name__


def builtin(module):
    return lambda function: _Builtin(function, module)


def builtin_type(full_name):
    def mark(cls):
        cls.__module__ = full_name.rpartition(".")[0]
        return cls
    return mark


def set_class_attribute(cls, name, value):
    setattr(cls, name, value)


def with_signature(body, name, qualname, parameters, defaults, kwonly=(), kwdefaults=None):
    values = ", ".join(parameters + tuple(kwonly))
    listed = list(parameters)
    for index in range(len(defaults)):
        listed[len(listed) - len(defaults) + index] += "=None"
    if kwonly:
        listed.append("*")
        listed += [name + ("=None" if name in (kwdefaults or {}) else "") for name in kwonly]
    scope = {"_body_": body}
    exec("def function(%s): return _body_(%s)" % (", ".join(listed), values), scope)
    function = scope["function"]
    function.__defaults__ = tuple(defaults) or None
    function.__kwdefaults__ = dict(kwdefaults) if kwdefaults else None
    function.__name__ = name
    function.__qualname__ = qualname
    # The error messages of 3.10 and later take the code object's qualified name, or before 3.11 the function's.
    if version_info >= (3, 11):
        function.__code__ = function.__code__.replace(co_name=name, co_qualname=qualname)
    else:
        function.__code__ = function.__code__.replace(co_name=name)
    return function


def parameters(function):
    code = function.__code__
    names = code.co_varnames
    end = code.co_argcount
    keyword_end = end + code.co_kwonlyargcount
    rest = keyword_end
    star = None
    if code.co_flags & 0x04:
        star = names[rest]
        rest += 1
    return (names[:code.co_posonlyargcount], names[code.co_posonlyargcount:end], star, names[end:keyword_end],
            names[rest] if code.co_flags & 0x08 else None)


def function_flags(function):
    return function.__code__.co_flags


def make_iterable_coroutine(function):
    """From now on the generators of this generator function can be awaited."""
    function.__code__ = function.__code__.replace(co_flags=function.__code__.co_flags | 0x100)


def is_iterable_coroutine(generator):
    """Whether this generator can be awaited."""
    return bool(generator.gi_code.co_flags & 0x100)


def generator_state(x):
    """CREATED, RUNNING, SUSPENDED or CLOSED: of a generator, coroutine or async generator."""
    import inspect
    kind = "asyncgen" if inspect.isasyncgen(x) else "coroutine" if inspect.iscoroutine(x) else "generator"
    state = getattr(inspect, "get%sstate" % kind)(x)
    return state.partition("_")[2]


def caller(depth):
    """Who called: (module name, file, line, function); depth 0 is the function that calls this one, None if there is none."""
    try:
        frame = sys._getframe(depth + 1)
    except ValueError:
        return None
    return frame.f_globals.get("__name__", "__main__"), frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name


ref = _weakref.ref
ReferenceType = _weakref.ReferenceType
getweakrefcount = _weakref.getweakrefcount
getweakrefs = _weakref.getweakrefs
proxy = _weakref.proxy
ProxyType = _weakref.ProxyType
CallableProxyType = _weakref.CallableProxyType

for _name in dir(_math):
    if not _name.startswith("_"):
        globals()["math_" + _name] = getattr(_math, _name)


def traceback_entries(traceback):
    """(file, line, function name) of each frame of the program, the outermost first; None has none."""
    entries = []
    while traceback is not None:
        entries.append((traceback.tb_frame.f_code.co_filename, traceback.tb_lineno, traceback.tb_frame.f_code.co_name))
        traceback = traceback.tb_next
    return entries


def source_line(filename, lineno):
    """The line of a file of the program, '' if it is not known."""
    import linecache
    return linecache.getline(filename, lineno)


def on_warning(function):
    """From now on the interpreter's own warnings are given to function(text, category, file, line)."""


def on_log(function):
    """From now on what asyncio logs is given to function(level, text, exception or None)."""


def collect():
    """Finds and takes apart the cycles that nothing else reaches; how many objects they had."""
    return _gc.collect()


def match_as(cls, kind):
    """Makes `match` treat instances of cls, and of its subclasses, as a "sequence" or a "mapping"."""


def match_like(cls, other):
    """Makes `match` treat instances of cls as those of other."""
