# rules: coroutine.await.inline, coroutine.function.recognised
import asyncio
import functools
def retry(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, attempt=attempt, **kwargs)
                except ConnectionError as error:
                    print(function.__name__, attempt, error)
                    await asyncio.sleep(2 ** attempt)
        return wrapper
    return decorate

@retry(times=3)
async def fetch(url, *, attempt):
    if attempt < 3:
        raise ConnectionError(f"no answer from {url}")
    return f"{url}: ok"

async def main():
    print(fetch.__name__, await fetch("host"))

asyncio.run(main())
