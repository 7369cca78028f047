# Filterers, the manager of a tree of loggers, and the places that a logger without parent leaves free.
import logging


def record(name, level=logging.INFO):
    return logging.makeLogRecord({"name": name, "levelno": level})


filterer = logging.Filterer()
only_app = logging.Filter("app")
filterer.addFilter(only_app)
filterer.addFilter(only_app)
print(len(filterer.filters), bool(filterer.filter(record("app"))), bool(filterer.filter(record("app.db"))), bool(filterer.filter(record("apple"))))
filterer.addFilter(lambda one: one.levelno > logging.INFO)
print(bool(filterer.filter(record("app"))), bool(filterer.filter(record("app", logging.ERROR))))
filterer.removeFilter(only_app)
print(bool(filterer.filter(record("other", logging.ERROR))))
print(issubclass(logging.Handler, logging.Filterer), issubclass(logging.Logger, logging.Filterer))

manager = logging.Manager(logging.RootLogger(logging.ERROR))
deep = manager.getLogger("a.b.c")
print(deep, deep.parent, {name: type(held).__name__ for name, held in manager.loggerDict.items()})
place = manager.loggerDict["a"]
print(isinstance(place, logging.PlaceHolder), deep in place.loggerMap)
middle = manager.getLogger("a.b")
print(deep.parent is middle, middle.parent is manager.root, manager.getLogger("a") is deep.parent.parent)
alone = logging.PlaceHolder(deep)
alone.append(middle)
print(list(alone.loggerMap) == [deep, middle])


class Loud(logging.Logger):
    pass


manager.setLoggerClass(Loud)
print(type(manager.getLogger("x")).__name__, logging.Logger.manager is not manager, isinstance(logging.Logger.manager, logging.Manager))
for wrong in (lambda: manager.setLoggerClass(dict), lambda: manager.getLogger(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
if hasattr(logging, "getHandlerByName"):
    handler = logging.NullHandler()
    handler.name = "silent"
    print(logging.getHandlerByName("silent") is handler, logging.getHandlerByName("loud"), sorted(logging.getHandlerNames() & {"silent", "quiet"}), type(logging.getHandlerNames()).__name__)
    handler.set_name("quiet")
    print(logging.getHandlerByName("silent"), sorted(logging.getHandlerNames() & {"silent", "quiet"}))
