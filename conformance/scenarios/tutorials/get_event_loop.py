# rules: loop.get-event-loop.makes-one
import asyncio
async def main():
    await asyncio.sleep(2.75)
    return asyncio.get_event_loop()

loop = asyncio.get_event_loop()
print(loop.is_running())
print(loop.run_until_complete(main()) is loop, asyncio.get_event_loop() is loop)
loop.close()
