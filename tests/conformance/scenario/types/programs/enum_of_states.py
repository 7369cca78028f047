import asyncio
from enum import Enum


class State(Enum):
    WAITING = "waiting"
    DONE = "done"


async def work():
    await asyncio.sleep(1)
    return State.DONE


async def main():
    print(list(State), State("waiting").name)
    print(await asyncio.create_task(work()) is State.DONE)


asyncio.run(main())
