# rules: signal.handler.each-time
import asyncio
import os
import signal


async def main():
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, print, "again")
    os.kill(os.getpid(), signal.SIGHUP)
    os.kill(os.getpid(), signal.SIGHUP)
    await asyncio.sleep(1)

asyncio.run(main())
