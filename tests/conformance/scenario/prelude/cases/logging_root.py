# The functions of the module speak to the root logger.
import io
import logging
import warnings

warnings.simplefilter("ignore")
out = io.StringIO()
logging.basicConfig(stream=out, format=logging.BASIC_FORMAT, level=logging.INFO, force=True)
print(logging.BASIC_FORMAT, isinstance(logging.getLogger(), logging.RootLogger), logging.getLogger(), logging.root is logging.getLogger("root"))
logging.critical("lights %s", "out")
logging.fatal("gone")
logging.error("no %d", 5)
logging.warn("old")
logging.log(logging.INFO, "at %(level)s", {"level": "info"})
logging.log(logging.DEBUG, "unseen")
try:
    {}["x"]
except KeyError:
    logging.exception("failed")
lines = out.getvalue().splitlines()
print(lines[:6], lines[6], lines[-1])
try:
    logging.log("high", "x")
except TypeError as error:
    print(error)
print(logging.raiseExceptions, logging.lastResort, logging.lastResort.level)
try:
    logging.RootLogger()
except TypeError as error:
    print(type(error).__name__)
other = logging.RootLogger(logging.ERROR)
print(other, other.parent, other.name)
logging.getLogger().setLevel(logging.WARNING)
logging.getLogger().removeHandler(logging.getLogger().handlers[0])
