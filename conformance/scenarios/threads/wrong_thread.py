# rules: loop.debug.wrong-thread
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    def work():
        for call in (loop.call_soon, lambda f: loop.call_later(1, f)):
            try:
                call(print)
            except RuntimeError as error:
                print(error)
    await asyncio.to_thread(work)

asyncio.run(main())
