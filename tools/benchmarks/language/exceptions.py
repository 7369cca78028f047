def half(i):
    if i % 2:
        raise ValueError(i)
    return i


def run(n):
    total = 0
    for i in range(n):
        try:
            total += half(i)
        except ValueError as refused:
            total -= len(refused.args)
    return total
