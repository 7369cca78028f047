# rules: threads.runs-until-it-waits
import asyncio, threading, time

def work():
    print("runs at once")
    time.sleep(1)
    print("runs on")

async def main():
    thread = threading.Thread(target=work)
    thread.start()
    print("it sleeps")
    await asyncio.to_thread(thread.join)

asyncio.run(main())
