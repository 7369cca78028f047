"""A chat server whose connections are pairs of in-memory streams."""
import asyncio
import textwrap
from typing import AsyncIterator, Optional

EOF_MARK = None


class MemoryStream:
    """One direction of a connection, read line by line."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Optional[str]] = asyncio.Queue()
        self.closed = False

    def write(self, line: str) -> None:
        if self.closed:
            raise ConnectionResetError("write to a closed stream")
        self._queue.put_nowait(line)

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self._queue.put_nowait(EOF_MARK)

    def __aiter__(self) -> "MemoryStream":
        return self

    async def __anext__(self) -> str:
        line = await self._queue.get()
        if line is EOF_MARK:
            raise StopAsyncIteration
        return line


class Room:
    def __init__(self, name: str) -> None:
        self.name = name
        self.members: dict[str, MemoryStream] = {}

    def broadcast(self, text: str, *, skip: Optional[str] = None) -> None:
        for nick, out in self.members.items():
            if nick != skip:
                out.write(f"[{self.name}] {text}")


class ChatServer:
    def __init__(self) -> None:
        self.rooms: dict[str, Room] = {}
        self.nicks: dict[str, MemoryStream] = {}
        self.sessions: list[asyncio.Task] = []

    def connect(self) -> tuple[MemoryStream, MemoryStream]:
        inbound, outbound = MemoryStream(), MemoryStream()
        task = asyncio.create_task(self.session(inbound, outbound))
        self.sessions.append(task)
        task.add_done_callback(self.sessions.remove)
        return inbound, outbound

    async def session(self, inbound: MemoryStream, outbound: MemoryStream) -> None:
        nick, room = None, None
        try:
            async for line in inbound:
                command, _, rest = line.partition(" ")
                if command == "/nick":
                    if rest in self.nicks:
                        outbound.write(f"! {rest} is taken")
                        continue
                    nick = rest
                    self.nicks[nick] = outbound
                    outbound.write(f"* you are {nick}")
                elif nick is None:
                    outbound.write("! choose a /nick first")
                elif command == "/join":
                    room = self.rooms.setdefault(rest, Room(rest))
                    room.members[nick] = outbound
                    room.broadcast(f"{nick} joined ({len(room.members)} here)")
                elif command == "/msg":
                    target, _, text = rest.partition(" ")
                    try:
                        self.nicks[target].write(f"(private) {nick}: {text}")
                    except KeyError as exc:
                        outbound.write(f"! nobody is called {exc}")
                elif command == "/who":
                    outbound.write("* " + ", ".join(sorted(room.members)) if room else "! no room")
                elif command == "/quit":
                    break
                elif command.startswith("/"):
                    outbound.write(f"! unknown command {command}")
                elif room is None:
                    outbound.write("! join a room first")
                else:
                    room.broadcast(f"{nick}: {line}", skip=nick)
        finally:
            self.nicks.pop(nick, None)
            if room is not None:
                room.members.pop(nick, None)
                room.broadcast(f"{nick} left")
            outbound.close()

    async def close(self) -> int:
        tasks = list(self.sessions)
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        return sum(isinstance(r, asyncio.CancelledError) for r in results)


async def listen(name: str, outbound: MemoryStream, heard: list[str]) -> int:
    count = 0
    async for line in outbound:
        heard.append(f"{name:>6} | {line}")
        count += 1
    return count


async def script(lines: list[tuple[float, str]]) -> AsyncIterator[str]:
    for pause, line in lines:
        await asyncio.sleep(pause)
        yield line


async def client(server: ChatServer, name: str, lines: list[tuple[float, str]], heard: list[str]) -> tuple[str, int]:
    inbound, outbound = server.connect()
    listener = asyncio.create_task(listen(name, outbound, heard))
    async for line in script(lines):
        inbound.write(line)
    return name, await listener


async def main() -> None:
    server, heard = ChatServer(), []
    scripts = {
        "ann": [(0.01, "hello?"), (0.02, "/nick ann"), (0.02, "/join python"), (0.2, "hi all"), (0.1, "/who"),
                (0.3, "/quit")],
        "bob": [(0.1, "/nick ann"), (0.01, "/nick bob"), (0.01, "/join python"), (0.2, "/msg ann psst"),
                (0.02, "/msg zed hi"), (0.08, "/dance")],
        "cat": [(0.15, "/nick cat"), (0.02, "anyone?"), (0.03, "/join python"), (0.23, "meow"), (0.7, "too late")],
    }
    clients = [asyncio.create_task(client(server, name, lines, heard)) for name, lines in scripts.items()]
    await asyncio.sleep(0.9)
    print("sessions open", len(server.sessions), "nicks", sorted(server.nicks))
    print("cancelled", await server.close())
    for outcome in await asyncio.gather(*clients, return_exceptions=True):
        print(outcome)
    print(textwrap.indent("\n".join(heard), "  "))


if __name__ == "__main__":
    asyncio.run(main())
