# rules: loop.run-until-complete.one-more-iteration
import asyncio
def first():
    print("in the last iteration")
    loop.call_soon(print, "only in the next run")

async def main():
    loop.call_soon(first)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("complete")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
