# What queue is built of is reached through it too.
import queue

heap = []
for item in (3, 1, 2):
    queue.heappush(heap, item)
print(heap, queue.heappop(heap), heap, type(queue.deque([1], 2)).__name__, queue.deque([1, 2, 3], 2))
before = queue.time()
print(type(before) is float, queue.time() >= before)


class Newest(queue.Queue):
    def _init(self, maxsize):
        self.queue = queue.deque(maxlen=maxsize or None)

    def _qsize(self):
        return 0 if not self.queue else 1


newest = Newest(2)
for item in "abc":
    newest.queue.append(item)
print(newest.queue, newest.get_nowait(), newest.qsize())
