# traceback: exceptions with their causes, contexts, groups and notes.
import _native
import sys
from _traceback_stack import extract_tb

_version = _native.version_info
_nothing = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _safe(value, what, function=str):
    try:
        return function(value)
    except:
        return "<%s %s() failed>" % (what, function.__name__) if _version >= (3, 11) else "<unprintable %s object>" % what


def _type_name(cls):
    name = cls.__qualname__
    module = cls.__module__
    if module in ("__main__", "builtins"):
        return name
    return "%s.%s" % (module if isinstance(module, str) else "<unknown>", name)


def _last_line(name, text):
    return "%s: %s\n" % (name, text) if text else "%s\n" % name


class TracebackException:
    __module__ = "traceback"

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self._exc = exc_value
        self._str = _safe(exc_value, "exception" if _version >= (3, 11) else type(exc_value).__name__)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = False if exc_value is None else exc_value.__suppress_context__
        options = dict(limit=limit, max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)
        self.__cause__ = self._other(exc_value, "__cause__", seen, options)
        self.__context__ = None
        if not (compact and (self.__cause__ is not None or self.__suppress_context__)):
            self.__context__ = self._other(exc_value, "__context__", seen, options)
        self.exceptions = None
        if _version >= (3, 11) and isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(one), one, one.__traceback__, **options)
                               for one in exc_value.exceptions]

    @property
    def exc_type_str(self):
        return None if self.exc_type is None else _type_name(self.exc_type)

    def _other(self, exc_value, name, seen, options):
        other = getattr(exc_value, name, None)
        if other is None or id(other) in seen:
            return None
        return TracebackException(type(other), other, other.__traceback__, **options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def format_exception_only(self, *, show_group=False, _depth=0):
        indent = 3 * _depth * " "
        if self.exc_type is None:
            yield indent + _last_line(None, self._str)
            return
        if issubclass(self.exc_type, SyntaxError):
            lines = self._syntax_error()
        else:
            lines = [_last_line(_type_name(self.exc_type), self._str)]
        for line in lines + self._notes():
            yield indent + line
        if show_group and self.exceptions:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=True, _depth=_depth + 1)

    def _notes(self):
        notes = self.__notes__
        if notes is None or _version < (3, 11):
            return []
        if not isinstance(notes, (list, tuple)):
            return [_safe(notes, "__notes__", repr) + ("\n" if _version >= (3, 12) else "")]
        return [line + "\n" for note in notes for line in _safe(note, "note").split("\n")]

    def _syntax_error(self):
        error = self._exc
        lines = []
        suffix = ""
        if error.lineno is not None:
            lines.append('  File "%s", line %s\n' % (error.filename or "<string>", error.lineno))
        elif error.filename is not None:
            suffix = " (%s)" % error.filename
        if error.text is not None:
            lines.append("    %s\n" % error.text.rstrip("\n").lstrip(" \n\f"))
        return lines + ["%s: %s%s\n" % (_type_name(self.exc_type), error.msg or "<no detail available>", suffix)]

    def format(self, *, chain=True, _context=None):
        context = _Indent() if _context is None else _context
        output = []
        shown = self
        while shown is not None:
            message = before = None
            if chain and shown.__cause__ is not None:
                message, before = _CAUSE, shown.__cause__
            elif chain and shown.__context__ is not None and not shown.__suppress_context__:
                message, before = _CONTEXT, shown.__context__
            output.append((message, shown))
            shown = before
        for message, shown in reversed(output):
            if message is not None:
                yield from context.emit(message)
            if shown.exceptions is None:
                if shown.stack:
                    yield from context.emit("Traceback (most recent call last):\n")
                    yield from context.emit(shown.stack.format())
                yield from context.emit(shown.format_exception_only())
            elif context.depth > self.max_group_depth:
                yield from context.emit("... (max_group_depth is %d)\n" % self.max_group_depth)
            else:
                yield from shown._group(context, chain)

    def _group(self, context, chain):
        top = context.depth == 0
        if top:
            context.depth += 1
        if self.stack:
            yield from context.emit("Exception Group Traceback (most recent call last):\n", "+" if top else None)
            yield from context.emit(self.stack.format())
        yield from context.emit(self.format_exception_only())
        width = self.max_group_width
        count = min(len(self.exceptions), width + 1)
        context.need_close = False
        for place in range(count):
            last = place == count - 1
            if last:
                context.need_close = True
            cut = place >= width
            yield "%s%s+---------------- %s ----------------\n" % (
                context.indent(), "  " if place else "+-", "..." if cut else place + 1)
            context.depth += 1
            if cut:
                more = len(self.exceptions) - width
                yield from context.emit("and %d more exception%s\n" % (more, "s" if more > 1 else ""))
            else:
                yield from self.exceptions[place].format(chain=chain, _context=context)
            if last and context.need_close:
                yield context.indent() + "+------------------------------------\n"
                context.need_close = False
            context.depth -= 1
        if top:
            context.depth = 0

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


class _Indent:
    """How deep in groups the lines stand."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, lines, margin=None):
        before = self.indent()
        if self.depth:
            before += (margin or "|") + " "
        for text in [lines] if isinstance(lines, str) else lines:
            yield "".join([before + line for line in text.splitlines(True)])


def _of(exc, value, tb):
    """The exception that the arguments, in the old form of three or the new form of one, mean."""
    if (value is _nothing) != (tb is _nothing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _nothing:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError("Exception expected for value, %s found" % type(exc).__name__)
    return exc, exc.__traceback__


def _exception(value, tb, limit=None):
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


if _version >= (3, 10):
    def format_exception(exc, /, value=_nothing, tb=_nothing, limit=None, chain=True):
        return list(_exception(*_of(exc, value, tb), limit).format(chain=chain))

    def print_exception(exc, /, value=_nothing, tb=_nothing, limit=None, file=None, chain=True):
        _exception(*_of(exc, value, tb), limit).print(file=file, chain=chain)
else:
    def format_exception(etype, value, tb, limit=None, chain=True):
        return list(_exception(value, tb, limit).format(chain=chain))

    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _exception(value, tb, limit).print(file=file, chain=chain)


if _version >= (3, 13):
    def format_exception_only(exc, /, value=_nothing, *, show_group=False):
        return list(_exception(exc if value is _nothing else value, None).format_exception_only(show_group=show_group))
elif _version >= (3, 10):
    def format_exception_only(exc, /, value=_nothing):
        return list(_exception(exc if value is _nothing else value, None).format_exception_only())
else:
    def format_exception_only(etype, value):
        return list(_exception(value, None).format_exception_only())


def format_exc(limit=None, chain=True):
    _, value, tb = sys.exc_info()
    return "".join(_exception(value, tb, limit).format(chain=chain))


def print_exc(limit=None, file=None, chain=True):
    _, value, tb = sys.exc_info()
    _exception(value, tb, limit).print(file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")
