# rules: wait.all-completed
import asyncio
async def main():
    jobs = {name: asyncio.create_task(asyncio.sleep(delay)) for name, delay in (("short", 0.5), ("long", 1.25))}
    for name, job in jobs.items():
        await asyncio.wait([job])
        print(f"{name:>8}|{asyncio.get_running_loop().time():08.3f}|{job.done()!s:^7}|{len(name):+d}")

asyncio.run(main())
