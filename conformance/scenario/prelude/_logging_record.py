# logging: levels and records.
import _native
import sys
import time

_version = _native.version_info

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

_level_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_level_numbers = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
                  "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelName(level):
    result = _level_names.get(level)
    if result is not None:
        return result
    result = _level_numbers.get(level)
    return "Level %s" % level if result is None else result


def addLevelName(level, levelName):
    _level_names[level] = levelName
    _level_numbers[levelName] = level


def check_level(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _level_numbers:
        raise ValueError("Unknown level: %r" % (level,))
    return _level_numbers[level]


# What relativeCreated counts from: the import.
_start = time.time_ns() if _version >= (3, 13) else time.time()


def _names_in_path(pathname):
    filename = pathname.rpartition("/")[2]
    dot = filename.rfind(".")
    return filename, filename[:dot] if dot > 0 else filename


class LogRecord(object):
    __module__ = "logging"

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        self.name = name
        self.msg = msg
        # A lone dict is what %(name)s refers to.
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename, self.module = _names_in_path(pathname)
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self._set_time()
        self.thread = 1
        threading = sys.modules.get("threading")
        self.threadName = "MainThread" if threading is None else threading.current_thread().name
        self.processName = "MainProcess"
        self.process = 1
        if _version >= (3, 12):
            self.taskName = _task_name()

    def _set_time(self):
        if _version >= (3, 13):
            now = time.time_ns()
            self.created = now / 1e9
            self.msecs = (now % 1_000_000_000) // 1_000_000 + 0.0
            if self.msecs == 999.0 and int(self.created) != now // 1_000_000_000:
                # created has been rounded up to the next second.
                self.msecs = 0.0
            self.relativeCreated = (now - _start) / 1e6
            return
        now = time.time()
        self.created = now
        self.msecs = (now - int(now)) * 1000
        if _version >= (3, 10):
            self.msecs = int(self.msecs) + 0.0
        self.relativeCreated = (now - _start) * 1000

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg


def _task_name():
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio.current_task().get_name()
    except Exception:
        return None


_factory = [LogRecord]


def setLogRecordFactory(factory):
    _factory[0] = factory


def getLogRecordFactory():
    return _factory[0]


def make_record(*args):
    return _factory[0](*args)


def makeLogRecord(dict):
    record = make_record(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record
