# rules: loop.call-soon-threadsafe.wakes
import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    def work():
        time.sleep(1)
        loop.call_soon_threadsafe(event.set)
        loop.call_soon_threadsafe(print, "second")
    threading.Thread(target=work).start()
    await event.wait()
    print("awake")

asyncio.run(main())
