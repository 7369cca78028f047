# rules: signal.handler.iterations
import asyncio
import signal


def fail():
    raise ValueError("no")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].partition("(")[0], context["exception"]))
    loop.add_signal_handler(signal.SIGHUP, fail)
    signal.raise_signal(signal.SIGHUP)
    await asyncio.sleep(1)
    print("the loop goes on")

asyncio.run(main())
