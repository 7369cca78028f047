# rules: runner.sigint.cancels
# since: 3.11
import asyncio
import signal


async def main():
    await asyncio.sleep(0.25)
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "a result all the same"

print(asyncio.run(main()))
