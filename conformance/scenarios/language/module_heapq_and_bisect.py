import heapq, bisect
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 3), heapq.heapreplace(heap, 9), heap)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([3, 1], [2], reverse=True)))
items = [1, 3, 3, 5]
print(bisect.bisect(items, 3), bisect.bisect_left(items, 3), bisect.bisect_right(items, 0))
bisect.insort(items, 4); bisect.insort_left(items, 0)
print(items)
tasks = []
for n, name in enumerate(["low", "high", "mid"]):
    heapq.heappush(tasks, ({"low": 9, "high": 1, "mid": 5}[name], n, name))
print([heapq.heappop(tasks)[2] for _ in range(3)])
try: heapq.heappop([])
except IndexError as error: print(error)
