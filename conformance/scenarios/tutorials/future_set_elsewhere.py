# rules: future.await.pending
import asyncio
async def postman(letter):
    await asyncio.sleep(1)
    letter.set_result("dear reader")

async def main():
    letter = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(postman(letter))
    print("waiting for the post")
    print(await letter, task.done())

asyncio.run(main())
