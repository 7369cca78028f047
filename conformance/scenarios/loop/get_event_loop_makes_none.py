# rules: loop.get-event-loop.raises
# since: 3.14
import asyncio
def get(what):
    try:
        print(what, type(asyncio.get_event_loop()).__name__)
    except RuntimeError as error:
        print(what, error)

async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())
    await asyncio.sleep(1.75)

get("at first:")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
get("one was set:")
asyncio.set_event_loop(None)
get("none again:")
asyncio.run(main())
get("after run:")
for make in (asyncio.Future, asyncio.Event, asyncio.Queue):
    try:
        print(type(make()).__name__)
    except RuntimeError as error:
        print(error)
loop.close()
