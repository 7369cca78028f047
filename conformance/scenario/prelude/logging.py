# logging: the functions, which speak to the root logger; the rest is in the parts below.
import _native
from _logging_format import BASIC_FORMAT, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, _STYLES
from _logging_handlers import (BufferingFormatter, Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler,
                               _handlers_by_name, _open_handlers)
from _logging_loggers import Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger, _Settings
from _logging_record import (CRITICAL, DEBUG, ERROR, FATAL, INFO, LogRecord, NOTSET, WARN, WARNING, _level_numbers,
                             addLevelName, getLevelName, getLogRecordFactory, makeLogRecord, setLogRecordFactory)

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "Filter", "Formatter", "Handler",
           "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
           "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass", "shutdown",
           "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions"]

raiseExceptions = True
lastResort = _StderrHandler(WARNING)
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def getLogger(name=None):
    if not name or (isinstance(name, str) and name == root.name):
        return root
    return Logger.manager.getLogger(name)


def getLoggerClass():
    return _Settings.logger_class


def setLoggerClass(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    _Settings.logger_class = klass


def basicConfig(**kwargs):
    force = kwargs.pop("force", False)
    kwargs.pop("encoding", None)
    kwargs.pop("errors", None)
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if kwargs.pop("filename", None):
            raise NotImplementedError("logging to files is not supported: give basicConfig a stream")
        kwargs.pop("filemode", None)
        handlers = [StreamHandler(kwargs.pop("stream", None))]
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


# Each makes sure that the root logger has a handler.

def debug(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = level


def shutdown(handlerList=None):
    for handler in (_open_handlers if handlerList is None else [one() for one in handlerList])[::-1]:
        handler.flush()
        handler.close()


def captureWarnings(capture):
    import warnings
    if capture and _Settings.showwarning is None:
        _Settings.showwarning = warnings.showwarning
        warnings.showwarning = _log_warning
    elif not capture and _Settings.showwarning is not None:
        warnings.showwarning = _Settings.showwarning
        _Settings.showwarning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    import warnings
    if file is not None:
        _Settings.showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning("%s", warnings.formatwarning(message, category, filename, lineno, line))


if _native.version_info >= (3, 11):
    __all__.append("getLevelNamesMapping")

    def getLevelNamesMapping():
        return _level_numbers.copy()

if _native.version_info >= (3, 12):
    __all__ += ["getHandlerByName", "getHandlerNames"]

    def getHandlerByName(name):
        return _handlers_by_name.get(name)

    def getHandlerNames():
        return frozenset(_handlers_by_name)


def _log_of_asyncio(level, text, error):
    getLogger("asyncio").log(level, text, exc_info=error)


_native.on_log(_log_of_asyncio)
