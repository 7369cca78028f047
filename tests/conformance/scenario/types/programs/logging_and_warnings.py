import asyncio
import logging
import sys
import traceback
import warnings
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("app")
class Keep(logging.Handler):
    def emit(self, record):
        print("record", record.levelname, record.getMessage().split("\n")[0], record.exc_info is not None)
async def bad():
    await asyncio.sleep(1)
    raise ValueError("lost")
async def main():
    log.info("start %d", 1)
    try:
        1 / 0
    except ZeroDivisionError as e:
        print(traceback.format_exception_only(type(e), e))
        log.warning("failed: %r", e)
    logging.getLogger("asyncio").addHandler(Keep())
    logging.getLogger("asyncio").propagate = False
    t = asyncio.create_task(bad())
    await asyncio.sleep(2)
    del t
    log.debug("hidden")
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        bad()
    print([str(w.message) for w in seen], [w.category.__name__ for w in seen])
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log.error("end")
asyncio.run(main())
