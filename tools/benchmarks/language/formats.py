def run(n):
    length = 0
    for i in range(n):
        text = f"item {i:05d} of {n!r}: {i / 7:.3f}"
        length += len(text)
    return length, text
