# rules: queue.fifo
# since: 3.10
import asyncio
async def main():
    inbox = asyncio.Queue()
    for message in [("move", 3, 4), {"say": "hello"}, ["stop", "now", "please"], 7]:
        inbox.put_nowait(message)
    while not inbox.empty():
        match await inbox.get():
            case ("move", x, y):
                print("to", x, y)
            case {"say": str(text)}:
                print("said", text)
            case ["stop", *how]:
                print("stops", how)
            case other:
                print("?", other)

asyncio.run(main())
