"""Small data problems solved with itertools."""
from itertools import (accumulate, chain, combinations, combinations_with_replacement,
                       compress, count, cycle, dropwhile, groupby, islice, permutations,
                       product, repeat, starmap, takewhile, tee, zip_longest)
from operator import itemgetter, mul

SALES = [
    ("north", "apples", 12), ("north", "pears", 7), ("south", "apples", 3),
    ("south", "plums", 20), ("north", "plums", 1), ("west", "pears", 9),
]


def report() -> None:
    """Group by region (groupby needs its input sorted)."""
    for region, rows in groupby(sorted(SALES), key=itemgetter(0)):
        items = list(rows)
        print(f"{region:<6}{len(items):>3}{sum(q for _, _, q in items):>5}", [i[1] for i in items])
    unsorted = [(k, len(list(g))) for k, g in groupby(SALES, key=lambda row: row[0])]
    print("runs", unsorted)


def run_length(text: str) -> str:
    return "".join(f"{len(list(g))}{ch}" for ch, g in groupby(text))


def unpack_runs(text: str) -> str:
    digits = iter(text)
    out = []
    for ch in digits:
        number = ch
        for ch in digits:
            if not ch.isdigit():
                break
            number += ch
        out.append("".join(repeat(ch, int(number))))
    return "".join(out)


def loan(balance: float, rate: float, payments: list[float]) -> list[str]:
    balances = accumulate(payments, lambda bal, pay: bal * (1 + rate) - pay, initial=balance)
    return [f"{b:.2f}" for b in balances]


def logistic(r: float, start: float, steps: int) -> list[str]:
    values = accumulate(repeat(start, steps), lambda x, _: r * x * (1 - x))
    return [format(x, ".4f") for x in values]


def dice(total: int) -> list[tuple[int, ...]]:
    return [roll for roll in product(range(1, 7), repeat=3)
            if sum(roll) == total and list(roll) == sorted(roll)]


def change(amount: int, coins: tuple[int, ...], number: int) -> list[tuple[int, ...]]:
    return [c for c in combinations_with_replacement(coins, number) if sum(c) == amount]


def main() -> None:
    report()
    packed = run_length("wwwwwwwwwwbbbwr")
    print(packed, unpack_runs(packed))
    print("running", list(accumulate([3, 1, 4, 1, 5, 9])), list(accumulate([3, 1, 4, 1, 5, 9], max)))
    print("factorials", list(accumulate(range(1, 8), mul)))
    print("loan", loan(1000, 0.05, [90, 90, 90, 90]))
    print("logistic", logistic(3.6, 0.4, 5))
    print("dice", dice(8))
    print("change", change(25, (1, 5, 10), 4))
    words = ["".join(p) for p in permutations("cat", 2)]
    print("perms", words, sum(1 for _ in permutations(range(6))))
    print("pairs", list(combinations("ABCD", 2))[-3:])
    print("flags", list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
    print("drop", list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])),
          "take", list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])))
    print("starmap", list(starmap(pow, [(2, 5), (3, 2), (10, 3)])))
    print("longest", list(zip_longest("ab", "wxyz", fillvalue="?")))
    colours = cycle(["red", "green", "blue"])
    print("cycle", dict(zip(["t1", "t2", "t3", "t4"], colours)), next(colours))
    print("count", list(islice(count(0.5, 0.25), 4)), list(islice(count(10, -3), 5)))
    print("slices", "".join(islice("ABCDEFG", 2, None, 2)), list(islice(range(100), 90, 100, 4)))
    left, right = tee(iter([5, 8, 13, 21]))
    next(right)
    print("differences", [b - a for a, b in zip(left, right)])
    nested = [[1, 2], (3,), [], range(4, 6)]
    print("flat", list(chain.from_iterable(nested)), list(chain("ab", [0], {"k": 1})))
    iterator = count(7)
    print(repr(iterator), next(iterator), repr(iterator), repr(repeat("x", 3)))
    for bad in (lambda: islice([1], -1), lambda: product([1], repeat=-1), lambda: combinations([1], -1)):
        try:
            bad()
        except ValueError as exc:
            print("ValueError:", exc)


if __name__ == "__main__":
    main()
