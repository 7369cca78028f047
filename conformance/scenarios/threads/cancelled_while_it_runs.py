# rules: executor.cancel.running
import asyncio, time

def work():
    time.sleep(1)
    print("finished all the same")

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work), 0.5)
    except asyncio.TimeoutError:
        print("timed out")

asyncio.run(main())
