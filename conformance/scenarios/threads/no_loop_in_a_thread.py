# rules: loop.get-event-loop.other-thread
import asyncio, threading

def work():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)

async def main():
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()
    await asyncio.sleep(0)
    print("joined")

asyncio.run(main())
