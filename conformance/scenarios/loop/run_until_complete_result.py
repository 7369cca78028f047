# rules: loop.run-until-complete.result
import asyncio
async def fail():
    raise ValueError("no luck")

loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(1, "a value")))
try:
    loop.run_until_complete(fail())
except ValueError as error:
    print(repr(error))
loop.close()
