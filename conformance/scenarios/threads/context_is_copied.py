# rules: to-thread.context
import asyncio, contextvars

number = contextvars.ContextVar("number", default=0)

def work():
    seen = number.get()
    number.set(seen + 1)
    return seen

async def main():
    number.set(7)
    print(await asyncio.to_thread(work), number.get())
    print(await asyncio.get_running_loop().run_in_executor(None, number.get))

asyncio.run(main())
