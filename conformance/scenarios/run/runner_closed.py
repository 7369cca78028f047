# rules: runner.closed
# since: 3.11
import asyncio
runner = asyncio.Runner()
print(runner.run(asyncio.sleep(1, "ran")))
runner.close()
coroutine = asyncio.sleep(0)
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
