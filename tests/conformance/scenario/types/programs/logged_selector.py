import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


async def main():
    logging.getLogger(__name__).info("in %s", asyncio.current_task().get_name())


asyncio.run(main())
loop = asyncio.new_event_loop()
logging.getLogger("asyncio").setLevel(logging.WARNING)
loop.run_until_complete(main())
loop.close()
asyncio.new_event_loop().close()
print("done")
