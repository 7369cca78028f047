# rules: gather.cancel.children
import asyncio
async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "cancelled")

async def main():
    outer = asyncio.gather(child("a"), child("b"))
    await asyncio.sleep(1)
    print(outer.cancel(), outer.done())
    try:
        await outer
    except asyncio.CancelledError:
        print(outer.cancelled())

asyncio.run(main())
