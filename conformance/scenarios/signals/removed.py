# rules: signal.handler.removed
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, print)
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    loop.add_signal_handler(signal.SIGTERM, print)

asyncio.run(main())
print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
