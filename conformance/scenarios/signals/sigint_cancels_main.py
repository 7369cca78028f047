# rules: runner.sigint.cancels
# since: 3.11
import asyncio
import signal


async def main():
    signal.raise_signal(signal.SIGINT)
    print("goes on to the next await")
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("cleaned up")

try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error), repr(error.__context__))
