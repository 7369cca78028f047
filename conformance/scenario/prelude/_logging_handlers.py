# logging: filters and handlers.
import _native
import sys
from _logging_format import default_formatter
from _logging_record import NOTSET, check_level, getLevelName

_version = _native.version_info
_open_handlers = []
_handlers_by_name = {}


class Filter(object):
    __module__ = "logging"

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer(object):
    __module__ = "logging"

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for one in self.filters:
            result = one.filter(record) if hasattr(one, "filter") else one(record)
            if not result:
                return False
            if _version >= (3, 12) and type(result).__name__ != "bool" and hasattr(result, "getMessage"):
                # A filter may give another record in its place.
                record = result
        return record if _version >= (3, 12) else True


class Handler(Filterer):
    __module__ = "logging"

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = check_level(level)
        self.formatter = None
        self.lock = None
        _open_handlers.append(self)

    def get_name(self):
        return self._name

    def set_name(self, name):
        _handlers_by_name.pop(self._name, None)
        self._name = name
        if name:
            _handlers_by_name[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = None

    def acquire(self):
        pass

    def release(self):
        pass

    def setLevel(self, level):
        self.level = check_level(level)

    def format(self, record):
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        result = self.filter(record)
        if result:
            self.emit(record if result is True else result)
        return result

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        if _handlers_by_name.get(self._name) is self:
            del _handlers_by_name[self._name]
        if self in _open_handlers:
            _open_handlers.remove(self)

    def handleError(self, record):
        import logging
        if logging.raiseExceptions and sys.stderr:
            import traceback
            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exc()
            sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    __module__ = "logging"
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))

    if _version >= (3, 11):
        __class_getitem__ = classmethod(type(list[int]))


class _StderrHandler(StreamHandler):
    """Looks up sys.stderr anew for each record."""
    __module__ = "logging"

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    __module__ = "logging"

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class BufferingFormatter(object):
    __module__ = "logging"

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or default_formatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        return "".join([self.formatHeader(records)] + [self.linefmt.format(record) for record in records]
                       + [self.formatFooter(records)])
