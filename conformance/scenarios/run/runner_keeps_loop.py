# rules: runner.run.same-loop
# since: 3.11
import asyncio
async def main():
    print(asyncio.current_task().get_name())
    return asyncio.get_running_loop()

with asyncio.Runner() as runner:
    print(runner.run(main()) is runner.run(main()) is runner.get_loop())
