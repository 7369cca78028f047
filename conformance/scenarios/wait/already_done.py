# rules: wait.all-completed
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    done, pending = await asyncio.wait({future, future}, timeout=4)
    print(done == {future})
    print(pending == set())

asyncio.run(main())
