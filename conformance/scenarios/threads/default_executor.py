# rules: executor.default
import asyncio, threading

def name():
    return threading.current_thread().name

async def main():
    loop = asyncio.get_running_loop()
    print(loop._default_executor)
    print(await loop.run_in_executor(None, name), await asyncio.to_thread(name))
    print(type(loop._default_executor).__name__)

asyncio.run(main())
