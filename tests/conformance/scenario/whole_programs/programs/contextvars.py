"""Context variables: request ids, nested contexts and tokens."""
import asyncio
import contextvars
from contextlib import contextmanager
from contextvars import Context, ContextVar, copy_context

request_id: ContextVar[str] = ContextVar("request_id", default="-")
user: ContextVar[str] = ContextVar("user")
depth: ContextVar[int] = ContextVar("depth", default=0)
audit: list[str] = []


def log(message: str) -> None:
    audit.append(f"[{request_id.get()}] {'  ' * depth.get()}{message}")


@contextmanager
def nested():
    token = depth.set(depth.get() + 1)
    try:
        yield depth.get()
    finally:
        depth.reset(token)


async def lookup(key: str, delay: float) -> str:
    with nested():
        log(f"lookup {key}")
        await asyncio.sleep(delay)
        log(f"found {key}")
    return f"{key}@{request_id.get()}"


async def handle(rid: str, delay: float) -> str:
    request_id.set(rid)
    log("start")
    found = await lookup("db", delay)
    request_id.set(rid + "'")
    log("end")
    return found


async def child_of(seen: list[str]) -> None:
    seen.append(user.get())
    user.set("child")
    await asyncio.sleep(0)
    seen.append(user.get())


async def serve() -> None:
    print(await asyncio.gather(*(handle(f"r{n}", 0.05 * (4 - n)) for n in range(1, 4))))
    print("after gather", request_id.get())
    for line in audit:
        print(" ", line)

    user.set("parent")
    seen: list[str] = []
    task = asyncio.create_task(child_of(seen))
    user.set("changed later")
    await task
    print(seen, user.get())
    await child_of(seen)
    print(seen, user.get())

    loop = asyncio.get_running_loop()
    ctx = copy_context()
    ctx.run(user.set, "in the copy")
    done: asyncio.Future = loop.create_future()
    loop.call_soon(lambda: seen.append(user.get()))
    loop.call_soon(lambda: seen.append(user.get()), context=ctx)
    loop.call_later(0.01, lambda: done.set_result(user.get()))
    user.set("after scheduling")
    print(await done, seen[-2:])


def work(value: int) -> int:
    depth.set(value)
    return depth.get() * 10


def main() -> None:
    ctx = copy_context()
    print(ctx.run(work, 4), depth.get(), ctx[depth], depth in copy_context(), len(ctx))
    print({var.name: value for var, value in ctx.items()}, list(ctx.values()), ctx.get(user, "nobody"))
    copied = ctx.copy()
    copied.run(depth.set, 99)
    print(ctx[depth], copied[depth])
    for action in (lambda: user.get(), lambda: ctx[user]):
        try:
            action()
        except LookupError as exc:
            print(type(exc).__name__, "about", exc.args[0].name)
    print(user.get("fallback"))

    token = user.set("first")
    second = user.set("second")
    print(token.old_value is contextvars.Token.MISSING, second.old_value, second.var is user)
    user.reset(second)
    print(user.get())
    user.reset(token)
    print(user.get("unset again"))
    try:
        user.reset(token)
    except RuntimeError as exc:
        print("RuntimeError: used", "already been used" in str(exc))
    other = Context().run(depth.set, 1)
    try:
        depth.reset(other)
    except ValueError as exc:
        print("ValueError: context", "different Context" in str(exc))
    try:
        ctx.run(lambda: ctx.run(print))
    except RuntimeError as exc:
        print("RuntimeError: entered", "already entered" in str(exc))
    asyncio.run(serve())
    print("outside", user.get("still unset"), request_id.get())


if __name__ == "__main__":
    main()
