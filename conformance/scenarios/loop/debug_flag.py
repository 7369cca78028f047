# rules: run.result
import asyncio
async def main():
    await asyncio.sleep(1.05)
    print(asyncio.get_running_loop().get_debug())

asyncio.run(main(), debug=True)
asyncio.run(main(), debug=False)
