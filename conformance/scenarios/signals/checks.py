# rules: signal.handler.checks
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    for sig, callback in ((0, print), ("SIGINT", print), (signal.SIGINT, main)):
        try:
            loop.add_signal_handler(sig, callback)
        except Exception as error:
            print(type(error).__name__, error)
        await asyncio.sleep(sig if isinstance(sig, int) else 0.5)

asyncio.run(main())
