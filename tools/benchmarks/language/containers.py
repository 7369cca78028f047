def run(n):
    counts = {}
    items = []
    for i in range(n):
        items.append(i * 7 % 1000)
        last = items[-1]
        counts[last] = counts.get(last, 0) + 1
    return sum(counts.values()), len(items), sum(x * 2 for x in items), sorted(items)[n // 3]
