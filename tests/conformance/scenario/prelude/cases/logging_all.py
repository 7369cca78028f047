import asyncio
import io
import logging
import sys


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


out = io.StringIO()


def shown():
    text = out.getvalue()
    out.seek(0), out.truncate()
    print(repr(text))


logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(lineno)d")
logging.info("hello %s", "world")
logging.debug("not shown")
logging.warning("percent %d%%", 5)
log = logging.getLogger("app.db")


def inside():
    log.error("inside %(a)s", {"a": 1})
    log.log(logging.CRITICAL, "crit")
    log.info("level %s", 2, stacklevel=2)


inside()
shown()
print(log, log.parent, logging.getLogger("app"), log.parent, logging.getLogger("app").parent, logging.getLogger() is logging.root, logging.getLogger("root"))
print(log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers(), log.getChild("x.y").name, log.propagate, logging.root.handlers != [])
log.setLevel("DEBUG")
log.debug("now shown")
logging.getLogger("app.db.sub").debug("inherited")
log.setLevel(logging.NOTSET)
log.debug("no more")
shown()


class Keep(logging.Filter):
    def filter(self, record):
        record.extra_field = "added"
        return "keep" in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self, *args):
        super().__init__(*args)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


handler = ListHandler(logging.WARNING)
handler.setFormatter(logging.Formatter("{levelname}:{message}:{extra_field}", style="{"))
handler.addFilter(Keep())
other = logging.getLogger("other")
other.propagate = False
other.addHandler(handler)
other.warning("keep me"), other.warning("drop me"), other.info("keep info"), other.error("keep %s", "err")
print(handler.records, handler, handler.level)
other.addFilter(lambda record: record.levelno < logging.ERROR)
other.error("keep no error"), other.warning("keep warning")
print(handler.records[2:])
other.removeHandler(handler)
other.filters.clear()
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed %s", "badly")
    log.error("with info", exc_info=True)
    log.error("without info", exc_info=None)
text = out.getvalue()
print([line for line in text.splitlines() if not line.startswith((" ", "Traceback"))])
out.seek(0), out.truncate()
log.error("explicit", exc_info=ValueError("given"))
shown()
stream = logging.StreamHandler(sys.stdout)
stream.setFormatter(logging.Formatter("%(asctime)s %(message)s" if False else "to stdout %(message)s [%(threadName)s %(module)s]"))
plain = logging.getLogger("plain")
plain.addHandler(stream)
plain.propagate = False
plain.warning("one line")
plain.warning("two\nlines")
stream.terminator = "!\n"
plain.error("terminated")
adapter = logging.LoggerAdapter(plain, {"user": "u1"})
stream.setFormatter(logging.Formatter("%(user)s %(message)s"))
adapter.info("hidden"), adapter.warning("adapted %d", 1)
print(adapter, adapter.isEnabledFor(logging.INFO), adapter.name)


class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["user"], msg), kwargs


stream.setFormatter(logging.Formatter("%(message)s"))
Prefixed(plain, {"user": "u2"}).error("prefixed")
attempt(plain.error, "x", extra={"message": 1}), attempt(plain.error, "x", extra={"name": 1})
stream.setFormatter(logging.Formatter("%(message)s %(request)s"))
plain.error("with extra", extra={"request": 7})
logging.disable(logging.ERROR)
plain.error("disabled"), plain.critical("critical", extra={"request": 0})
logging.disable(logging.NOTSET)
plain.disabled = True
plain.error("disabled logger")
plain.disabled = False
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(7), logging.getLevelName("X"))
logging.addLevelName(25, "NOTICE")
stream.setFormatter(logging.Formatter("%(levelname)s %(levelno)s %(message)s"))
plain.log(31, "odd"), plain.setLevel("NOTICE"), plain.log(25, "notice"), plain.log(24, "below")
print(plain)
attempt(plain.setLevel, "NOPE"), attempt(plain.setLevel, 3.5), attempt(plain.log, "a", "x"), attempt(logging.getLogger, 3), attempt(logging.Handler().emit, None)
record = logging.LogRecord("n", 20, "/p/f.py", 3, "m %s", ("x",), None, "func")
print(record, record.getMessage(), record.module, record.filename, record.funcName, record.levelname)
record.created, record.msecs = 0.5, 500.0
for text in ("%(levelname)s:%(name)s:%(message)s", "{levelname:>8} {message}", "$levelname ${message}", "no fields", "%(nope)s", "%(message)-10s|", "%s", "{message!r:>20}", "{message:%}", "{0bad}", "$ {message}", "%(message", "{message", "$$ $message"):
    for style in "%{$":
        attempt(lambda: logging.Formatter(text, style=style).format(record))
attempt(logging.Formatter, style="x"), attempt(lambda: logging.Formatter("no fields", validate=False).format(record))
print(logging.Formatter().format(record), logging.Formatter("%(asctime)s %(message)s").format(record), logging.Formatter("%(asctime)s %(message)s", "%H:%M").format(record), logging.Formatter("{asctime}", style="{").format(record), logging.Formatter("$asctime", style="$").usesTime())
print(logging.makeLogRecord({"msg": "hi %s", "args": ("x",), "extra": 1}).getMessage(), logging.makeLogRecord({"msg": "plain"}).name, logging.BufferingFormatter().format([record, record]))
attempt(logging.basicConfig, foo=1), attempt(logging.basicConfig, force=True, foo=1), attempt(logging.basicConfig, force=True, stream=out, handlers=[]), attempt(logging.basicConfig, force=True, style="x", stream=out)
logging.basicConfig(force=True, stream=out, format="{message}", style="{", level="WARNING")
logging.getLogger("fresh").warning("forced"), logging.getLogger("fresh").info("no")
shown()
h = logging.StreamHandler(out)
h.set_name("named")
print(h.get_name(), h.name, repr(logging.NullHandler()), h.setStream(sys.stdout) is out, h.stream is sys.stdout, h.setStream(sys.stdout))
print([name for name in logging.Logger.manager.loggerDict if name.startswith("app")], logging.getLogger("app").parent is logging.root)
import warnings

logging.captureWarnings(True)
capture = ListHandler()
logging.getLogger("py.warnings").addHandler(capture)
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn_explicit("captured", UserWarning, "f.py", 3)
logging.captureWarnings(False)
print(capture.records)
shown()


class MyLogger(logging.Logger):
    def shout(self, msg):
        self.warning(msg.upper())


logging.setLoggerClass(MyLogger)
logging.getLogger("mine").shout("loud")
logging.setLoggerClass(logging.Logger)
print(type(logging.getLogger("mine")).__name__, type(logging.getLogger("usual")).__name__, logging.getLoggerClass().__name__)
shown()
factory = logging.getLogRecordFactory()


def make(*args, **keywords):
    made = factory(*args, **keywords)
    made.msg = "made " + str(made.msg)
    return made


logging.setLogRecordFactory(make)
logging.warning("record")
logging.setLogRecordFactory(factory)
shown()


async def main():
    logging.getLogger("task").warning("in a task")
    for handler in logging.root.handlers:
        handler.setFormatter(logging.Formatter("%(message)s %(taskName)s" if sys.version_info >= (3, 12) else "%(message)s None"))
    task = asyncio.create_task(other_task(), name="named-task")
    await task


async def other_task():
    logging.getLogger("task").warning("named")


asyncio.run(main())
shown()
logging.shutdown([])
