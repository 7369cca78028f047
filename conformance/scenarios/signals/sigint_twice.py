# rules: runner.sigint.twice
# since: 3.11
import asyncio
import signal


async def main():
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            print("at once")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("and not again")
print("done")
