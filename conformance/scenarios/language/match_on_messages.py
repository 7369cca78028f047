# rules: queue.fifo
# since: 3.10
import asyncio
async def dispatch(inbox):
    while True:
        match await inbox.get():
            case ("move", x, y):
                print("to", x, y)
            case {"say": str(text), **more} if more:
                print("said", text, more)
            case ["wait", int() | float() as seconds]:
                await asyncio.sleep(seconds)
            case "stop" | None:
                return

async def main():
    inbox = asyncio.Queue()
    for message in [("move", 3, 4), ["wait", 2.5], {"say": "hello", "to": "all"}, {"say": 1}, "stop"]:
        inbox.put_nowait(message)
    await dispatch(inbox)

asyncio.run(main())
