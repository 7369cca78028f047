# rules: executor.shutdown.run-waits
import asyncio, time

def work():
    time.sleep(2)
    print("end of the thread")

async def main():
    asyncio.get_running_loop().run_in_executor(None, work)
    print("end of main")

asyncio.run(main())
print(time.monotonic())
