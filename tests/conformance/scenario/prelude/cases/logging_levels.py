# The levels: their numbers, their names, and names of one's own.
import logging

print(logging.FATAL == logging.CRITICAL, logging.WARN == logging.WARNING, logging.FATAL, logging.WARN, logging.NOTSET)
for level in (0, 10, 20, 30, 40, 50, 35, "WARN", "FATAL", "NOTHING"):
    print(level, logging.getLevelName(level))
logging.addLevelName(35, "NOTICE")
print(logging.getLevelName(35), logging.getLevelName("NOTICE"), logging.getLevelName(36))
if hasattr(logging, "getLevelNamesMapping"):
    mapping = logging.getLevelNamesMapping()
    print(mapping)
    mapping.clear()
    print(len(logging.getLevelNamesMapping()))
logger = logging.getLogger("levels")
logger.setLevel("FATAL")
print(logger.level, logger.isEnabledFor(logging.ERROR), logger)
logger.setLevel(logging.WARN)
print(logger.getEffectiveLevel(), logging.getLogger("levels.below").getEffectiveLevel())
for wrong in ("Warn", 1.5, None):
    try:
        logger.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
