# rules: task.await.other-loop
import asyncio
async def main():
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error)[-30:])
    other.close()
    await asyncio.sleep(1)

asyncio.run(main())
