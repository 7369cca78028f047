# rules: runner.sigint.own-handler
import asyncio
import signal

signal.signal(signal.SIGINT, lambda number, frame: print("my own"))


async def main():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)
    return "not interrupted"

print(asyncio.run(main()))
