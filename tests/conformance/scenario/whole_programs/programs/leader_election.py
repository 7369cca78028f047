# since: 3.11
"""A small bully election: heartbeats, time-outs, crashes, a come-back."""
import asyncio
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Callable, NamedTuple


class Role(StrEnum):
    FOLLOWER, CANDIDATE, LEADER, DOWN = "follower", "candidate", "leader", "down"


class Packet(NamedTuple):
    kind: str
    sender: int
    term: int


class Network:
    """Delivers packets after a delay; nodes that are down get nothing."""

    def __init__(self, latency: float) -> None:
        self.latency = latency
        self.nodes: dict[int, "Node"] = {}
        self.sent: Counter[str] = Counter()

    def send(self, target: int, packet: Packet) -> None:
        self.sent[packet.kind] += 1
        asyncio.get_running_loop().call_later(self.latency, self.nodes[target].deliver, packet)

    def broadcast(self, packet: Packet) -> None:
        for target in sorted(self.nodes.keys() - {packet.sender}):
            self.send(target, packet)


@dataclass
class Node:
    id: int
    network: Network
    say: Callable[[str], None]
    role: Role = Role.FOLLOWER
    term: int = 0
    leader: int | None = None
    inbox: asyncio.Queue[Packet] = field(default_factory=asyncio.Queue, repr=False)
    task: asyncio.Task | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.network.nodes[self.id] = self

    def start(self) -> None:
        self.role = Role.FOLLOWER
        self.task = asyncio.create_task(self.run(), name=f"node-{self.id}")

    async def crash(self) -> None:
        self.task.cancel()
        await asyncio.wait([self.task])
        self.say(f"node {self.id} crashed as {self.role}")
        self.role, self.leader = Role.DOWN, None
        self.inbox = asyncio.Queue()

    def deliver(self, packet: Packet) -> None:
        if self.role is not Role.DOWN:
            self.inbox.put_nowait(packet)

    @property
    def patience(self) -> float:
        return 0.75 - 0.15 * self.id

    def answer(self, packet: Packet) -> bool:
        if packet.kind == "election" and packet.sender < self.id:
            self.network.send(packet.sender, Packet("answer", self.id, self.term))
            return True
        return False

    async def run(self) -> None:
        while True:
            match self.role:
                case Role.LEADER:
                    await self.lead()
                case Role.CANDIDATE:
                    await self.campaign()
                case _:
                    await self.follow()

    async def follow(self) -> None:
        try:
            async with asyncio.timeout(self.patience):
                packet = await self.inbox.get()
        except TimeoutError:
            self.role, self.leader = Role.CANDIDATE, None
            return
        match packet:
            case Packet("heartbeat", sender, term) if term >= self.term:
                if (sender, term) != (self.leader, self.term):
                    self.say(f"node {self.id} follows {sender} in term {term}")
                self.leader, self.term = sender, term
            case Packet("election") if self.answer(packet):
                self.role = Role.CANDIDATE

    async def campaign(self) -> None:
        self.say(f"node {self.id} holds an election")
        for target in self.network.nodes:
            if target > self.id:
                self.network.send(target, Packet("election", self.id, self.term))
        self.role = Role.FOLLOWER
        try:
            async with asyncio.timeout(0.06 + self.network.latency):
                while (packet := await self.inbox.get()).kind != "answer":
                    self.term = max(self.term, packet.term)
                    self.answer(packet)
        except TimeoutError:
            self.role, self.leader = Role.LEADER, self.id
            self.term += 1
            self.say(f"node {self.id} leads term {self.term}")

    async def lead(self) -> None:
        self.network.broadcast(Packet("heartbeat", self.id, self.term))
        try:
            packet = await asyncio.wait_for(self.inbox.get(), 0.1)
        except TimeoutError:
            return
        self.answer(packet)
        if packet.kind == "heartbeat" and packet.term > self.term:
            self.say(f"node {self.id} steps down for {packet.sender}")
            self.role, self.term, self.leader = Role.FOLLOWER, packet.term, packet.sender


async def main() -> None:
    network = Network(latency=0.013)
    nodes = [Node(n, network, lambda text: print(f"  {text}")) for n in (1, 2, 3)]
    for node in nodes:
        node.start()
    await asyncio.sleep(0.82)
    print("roles", {node.id: str(node.role) for node in nodes})
    await nodes[2].crash()
    await asyncio.sleep(0.72)
    print("roles", {node.id: str(node.role) for node in nodes}, "leader of 1:", nodes[0].leader)
    nodes[2].start()
    await asyncio.sleep(0.61)
    nodes[0].role = Role.CANDIDATE
    await asyncio.sleep(0.42)
    print("roles", {node.id: str(node.role) for node in nodes}, "terms", {node.term for node in nodes})
    for node in nodes:
        await node.crash()
    print("answers", network.sent["answer"], "many heartbeats", network.sent["heartbeat"] > 10)


if __name__ == "__main__":
    asyncio.run(main())
