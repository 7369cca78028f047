# rules: gather.cancel.children, run.leftovers.cancelled
import asyncio

async def say(what):
    print(what, "starts")
    await asyncio.sleep(1)
    print(what, "never ends")

async def main():
    asyncio.gather(say("hello"), say("world"))
    print("main ends")

asyncio.run(main())
