# heapq: a list as a binary heap, the smallest first. Equal items come out in the order that these very steps give.
import _native

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

_nothing = object()


def _check(function, position, heap):
    if not isinstance(heap, list):
        if _native.version_info < (3, 10):
            raise TypeError("heap argument must be a list")
        raise TypeError("%s() argument%s must be list, not %s" % (function, position, type(heap).__name__))


def _less(heap, size, first, second):
    answer = heap[first] < heap[second]
    if len(heap) != size:
        raise RuntimeError("list changed size during iteration")
    return answer


def _up(heap, start, place):
    """Moves the item at place towards the root as long as it is less than its parent."""
    size = len(heap)
    while place > start:
        parent = (place - 1) >> 1
        if not _less(heap, size, place, parent):
            return
        heap[place], heap[parent] = heap[parent], heap[place]
        place = parent


def _down(heap, start):
    """Moves the item at start to a leaf, always below the smaller child, and from there up to where it belongs."""
    size = len(heap)
    place = start
    inner = size >> 1
    while place < inner:
        child = 2 * place + 1
        if child + 1 < size and not _less(heap, size, child, child + 1):
            child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    _up(heap, start, place)


@_native.builtin("_heapq")
def heappush(heap, item, /):
    _check("heappush", " 1", heap)
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


@_native.builtin("_heapq")
def heappop(heap, /):
    _check("heappop", "", heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0)
    return first


@_native.builtin("_heapq")
def heapreplace(heap, item, /):
    _check("heapreplace", " 1", heap)
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _down(heap, 0)
    return first


@_native.builtin("_heapq")
def heappushpop(heap, item, /):
    _check("heappushpop", " 1", heap)
    if not heap:
        return item
    less = heap[0] < item
    if not heap:
        raise IndexError("index out of range")
    if not less:
        return item
    first = heap[0]
    heap[0] = item
    _down(heap, 0)
    return first


@_native.builtin("_heapq")
def heapify(heap, /):
    _check("heapify", "", heap)
    for place in reversed(range(len(heap) // 2)):
        _down(heap, place)


# The same with the largest first; for merge and nsmallest.

def _up_largest(heap, start, place):
    size = len(heap)
    while place > start:
        parent = (place - 1) >> 1
        if not _less(heap, size, parent, place):
            return
        heap[place], heap[parent] = heap[parent], heap[place]
        place = parent


def _down_largest(heap, start):
    size = len(heap)
    place = start
    inner = size >> 1
    while place < inner:
        child = 2 * place + 1
        if child + 1 < size and not _less(heap, size, child + 1, child):
            child += 1
        heap[place], heap[child] = heap[child], heap[place]
        place = child
    _up_largest(heap, start, place)


def _heapify_largest(heap):
    for place in reversed(range(len(heap) // 2)):
        _down_largest(heap, place)


def _drop_first(heap, down):
    last = heap.pop()
    if heap:
        heap[0] = last
        down(heap, 0)


def merge(*iterables, key=None, reverse=False):
    # What waits of each iterable: [rank, order, value, the rest]. Lists compare rank first, then order.
    heap = []
    step = -1 if reverse else 1
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        value = next(rest, _nothing)
        if value is not _nothing:
            heap.append([value if key is None else key(value), order * step, value, rest])
    down = _down_largest if reverse else _down
    for place in reversed(range(len(heap) // 2)):
        down(heap, place)
    while len(heap) > 1:
        waiting = heap[0]
        yield waiting[2]
        value = next(waiting[3], _nothing)
        if value is _nothing:
            _drop_first(heap, down)
        else:
            waiting[0] = value if key is None else key(value)
            waiting[2] = value
            down(heap, 0)
    if heap:
        # Nothing is left to compare with.
        yield heap[0][2]
        yield from heap[0][3]


def _size(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None


def _few(n, iterable, key, largest):
    """The answer where no heap is needed, or None."""
    if n == 1:
        value = (max if largest else min)(iterable, default=_nothing, key=key)
        return [] if value is _nothing else [value]
    size = _size(iterable)
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]
    return None


# The n best so far, the least of them at the root: (rank, order, value). Tuples compare rank first, then order.

def nlargest(n, iterable, key=None):
    found = _few(n, iterable, key, True)
    if found is not None:
        return found
    items = iter(iterable)
    heap = [(value if key is None else key(value), order, value) for order, value in zip(range(0, -n, -1), items)]
    if not heap:
        return []
    heapify(heap)
    least = heap[0][0]
    order = -n
    for value in items:
        rank = value if key is None else key(value)
        if least < rank:
            heapreplace(heap, (rank, order, value))
            least = heap[0][0]
            order -= 1
    heap.sort(reverse=True)
    return [item[2] for item in heap]


def nsmallest(n, iterable, key=None):
    found = _few(n, iterable, key, False)
    if found is not None:
        return found
    items = iter(iterable)
    heap = [(value if key is None else key(value), order, value) for order, value in zip(range(n), items)]
    if not heap:
        return []
    _heapify_largest(heap)
    greatest = heap[0][0]
    order = n
    for value in items:
        rank = value if key is None else key(value)
        if rank < greatest:
            heap[0] = (rank, order, value)
            _down_largest(heap, 0)
            greatest = heap[0][0]
            order += 1
    heap.sort()
    return [item[2] for item in heap]
