# rules: runner.closed
# since: 3.11
import asyncio
runner = asyncio.Runner()
runner.close()
print("nothing to close")
print(runner.run(asyncio.sleep(1, "still usable")))
runner.close()
