# rules: gather.loop-of-children, gather.other-loop-refused
import asyncio
async def main():
    future = other.create_future()
    try:
        print(asyncio.gather(future).get_loop() is other)
    except ValueError:
        print("refused")
    await asyncio.sleep(0.95)
other = asyncio.new_event_loop()
asyncio.run(main())
other.close()
