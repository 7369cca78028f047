# rules: run.sigint.raises
# until: 3.10
import asyncio
import signal


async def main():
    await asyncio.sleep(0.25)
    try:
        signal.raise_signal(signal.SIGINT)
    finally:
        print("in the task")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("out of run")
