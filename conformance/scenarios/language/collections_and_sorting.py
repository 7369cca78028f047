# rules: queue.fifo
import asyncio
from collections import Counter, defaultdict, deque, namedtuple
Job = namedtuple("Job", "name cost")

async def main():
    queue, done = asyncio.Queue(), defaultdict(list)
    for job in sorted([Job("b", 2), Job("a", 2), Job("c", 1)], key=lambda job: (-job.cost, job.name)):
        queue.put_nowait(job)
    history = deque(maxlen=2)
    while not queue.empty():
        job = await queue.get()
        await asyncio.sleep(job.cost)
        done[job.cost].append(job.name)
        history.append(job)
    print(dict(done), history[0], Counter("abacab").most_common(1))

asyncio.run(main())
