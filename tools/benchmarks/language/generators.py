def numbers(n):
    for i in range(n):
        yield i


def run(n):
    return sum(numbers(n))
