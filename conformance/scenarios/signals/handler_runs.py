# rules: signal.handler.iterations
import asyncio
import signal


async def main():
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print, "handled")
    signal.raise_signal(signal.SIGUSR1)
    for i in range(3):
        print(i)
        await asyncio.sleep(0)

asyncio.run(main())
