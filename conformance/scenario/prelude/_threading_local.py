# threading.local: a dictionary of its own for every thread.
import _native
import weakref

_of_threads = {}  # thread: references to the locals that it has used


@_native.builtin_type("_thread._local")
class local:
    __slots__ = ("_local__dicts", "_local__arguments", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        object.__setattr__(self, "_local__dicts", {})
        _new_dict(self)
        return self

    def __getattribute__(self, name):
        _enter(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _refuse_dict(self, name)
        _enter(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _refuse_dict(self, name)
        _enter(self)
        object.__delattr__(self, name)


def _refuse_dict(self, name):
    if name == "__dict__":
        raise AttributeError("'%s' object attribute '__dict__' is read-only" % type(self).__name__)


def _new_dict(self):
    thread = _native.thread_ident()
    own = {}
    object.__getattribute__(self, "_local__dicts")[thread] = own
    object.__setattr__(self, "__dict__", own)
    _of_threads.setdefault(thread, []).append(weakref.ref(self))


def _enter(self):
    own = object.__getattribute__(self, "_local__dicts").get(_native.thread_ident())
    if own is not None:
        object.__setattr__(self, "__dict__", own)
        return
    _new_dict(self)
    args, kwargs = object.__getattribute__(self, "_local__arguments")
    if type(self).__init__ is not object.__init__:
        type(self).__init__(self, *args, **kwargs)


def forget_thread():
    """The thread that calls it ends: what it has put into locals goes."""
    thread = _native.thread_ident()
    for reference in _of_threads.pop(thread, ()):
        self = reference()
        if self is not None:
            object.__setattr__(self, "__dict__", {})
            object.__getattribute__(self, "_local__dicts").pop(thread)
