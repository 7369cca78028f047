# rules: task.result.value, coroutine.exception.unwinds
import asyncio
async def fetch():
    await asyncio.sleep(2)
    raise ConnectionError("refused")

async def main():
    try:
        try:
            await asyncio.create_task(fetch())
        except ConnectionError as error:
            raise RuntimeError("no data") from error
    except RuntimeError as error:
        print(error, repr(error.__cause__), error.__suppress_context__)

asyncio.run(main())
