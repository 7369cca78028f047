"""A pool of database-like connections behind an async context manager."""
import asyncio
import itertools
import time
from contextlib import asynccontextmanager
from typing import AsyncIterator, Optional


class PoolError(Exception):
    pass


class PoolTimeout(PoolError):
    pass


class Connection:
    _ids = itertools.count(1)

    def __init__(self) -> None:
        self.id = next(self._ids)
        self.open = False
        self.queries = 0
        self.in_transaction = False

    async def connect(self) -> "Connection":
        await asyncio.sleep(0.05)
        self.open = True
        return self

    async def execute(self, sql: str, seconds: float = 0.1) -> str:
        if not self.open:
            raise PoolError(f"connection {self.id} is closed")
        self.queries += 1
        await asyncio.sleep(seconds)
        if "syntax" in sql:
            raise ValueError(f"near 'syntax': {sql!r}")
        return f"#{self.id} {sql.split()[0].lower()} ok"

    async def close(self) -> None:
        self.open = False
        await asyncio.sleep(0)

    async def __aenter__(self) -> "Connection":
        self.in_transaction = True
        return self

    async def __aexit__(self, exc_type, exc, tb) -> Optional[bool]:
        self.in_transaction = False
        print(f"  #{self.id} {'rollback' if exc_type else 'commit'}")
        return None

    def __repr__(self) -> str:
        return f"<Connection {self.id} {'open' if self.open else 'closed'} queries={self.queries}>"


class ConnectionPool:
    def __init__(self, max_size: int, timeout: float = 0.5) -> None:
        self.max_size = max_size
        self.timeout = timeout
        self.idle: list[Connection] = []
        self.busy: set[Connection] = set()
        self.condition = asyncio.Condition()
        self.closed = False
        self.peak = 0

    async def __aenter__(self) -> "ConnectionPool":
        self.idle.append(await Connection().connect())
        return self

    async def __aexit__(self, *exc_info) -> None:
        self.closed = True
        async with self.condition:
            await self.condition.wait_for(lambda: not self.busy)
        for conn in self.idle:
            await conn.close()
        print("pool closed", sorted(self.idle, key=lambda c: c.id))

    async def _take(self) -> Connection:
        async with self.condition:
            await self.condition.wait_for(lambda: self.idle or len(self.busy) < self.max_size)
            conn = self.idle.pop() if self.idle else Connection()
            self.busy.add(conn)
            self.peak = max(self.peak, len(self.busy))
        if not conn.open:
            await conn.connect()
        return conn

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        if self.closed:
            raise PoolError("pool is closed")
        try:
            conn = await asyncio.wait_for(self._take(), self.timeout)
        except asyncio.TimeoutError:
            raise PoolTimeout(f"no connection within {self.timeout}s") from None
        try:
            yield conn
        finally:
            async with self.condition:
                self.busy.discard(conn)
                self.idle.append(conn)
                self.condition.notify()


async def client(pool: ConnectionPool, name: str, sql: str, seconds: float) -> str:
    try:
        async with pool.acquire() as conn, conn:
            answer = await conn.execute(sql, seconds)
            print(f"  {name}: {answer}")
            return answer
    except (ValueError, PoolError) as exc:
        print(f"  {name}: {type(exc).__name__}: {exc}")
        return "failed"


async def main() -> None:
    began = time.monotonic()
    async with ConnectionPool(2) as pool:
        answers = await asyncio.gather(
            client(pool, "ann", "SELECT 1", 0.2),
            client(pool, "bob", "INSERT x", 0.4),
            client(pool, "cat", "syntax error", 0.1),
            client(pool, "dan", "UPDATE y", 0.38),
            client(pool, "eve", "DELETE z", 0.1),
            client(pool, "fay", "SELECT 2", 0.1),
        )
        print("answers", answers.count("failed"), "failed of", len(answers))
        print("peak", pool.peak, "idle", len(pool.idle), "busy", len(pool.busy))
        straggler = asyncio.create_task(client(pool, "gus", "SELECT slow", 0.3))
        await asyncio.sleep(0.01)
        print("leaving the pool")
    print(await straggler)
    print(await client(pool, "hal", "SELECT 3", 0.1))
    try:
        await pool.idle[0].execute("SELECT 4")
    except PoolError as exc:
        print("PoolError:", exc)
    print(f"took {time.monotonic() - began:.1f}")


if __name__ == "__main__":
    asyncio.run(main())
