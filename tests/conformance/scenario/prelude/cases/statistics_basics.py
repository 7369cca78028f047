from statistics import (StatisticsError, fmean, geometric_mean, harmonic_mean, mean, median, median_grouped,
                        median_high, median_low, mode, multimode, pstdev, pvariance, quantiles, stdev, variance)


def attempt(function, *args, **keywords):
    try:
        print(function.__name__, repr(function(*args, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


state = 3


def number():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) / 2**53 * 1000 - 300


functions = (mean, fmean, median, median_low, median_high, median_grouped, mode, multimode, pstdev, pvariance, stdev, variance, harmonic_mean, geometric_mean)
datasets = [[1, 2, 3, 4], [1, 2], [2.5, 3.25, 5.5], [1], [1.5], [], [3, 3, 1, 1, 2], [0.1] * 10, [1, 2.0], [True, False, True], [5, 5, 5], [10**20, 10**20 + 1, 10**20 + 3],
            [1e-300, 2e-300], [4, 5, 7], [-1, 2], [0, 1], [40, 60], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], [1.0, 1.0 + 1e-15, 1.0 + 3e-15]]
for data in datasets:
    print(data)
    for function in functions:
        attempt(function, data)
for size in (2, 3, 7, 30):
    for _ in range(12):
        data = [number() for _ in range(size)]
        print([function(data) for function in (mean, fmean, median, stdev, variance, pstdev, pvariance)], quantiles(data), quantiles(data, n=10, method="inclusive"))
attempt(mean, iter([1, 2, 3])), attempt(mean, "ab"), attempt(mean, [None]), attempt(fmean, ["a"]), attempt(median, "abc"), attempt(mode, "abcb"), attempt(mode, ["red", "blue"]), attempt(multimode, "aabbc"), attempt(multimode, [])
attempt(stdev, [1, 2, 3], 2), attempt(variance, [1, 2, 3], 2.5), attempt(pstdev, [1.5, 2.5], mu=2.0), attempt(pvariance, (x for x in [1, 2, 4])), attempt(mean, [float("inf"), 1]), attempt(mean, [float("nan")]), attempt(variance, [float("inf"), 1])
attempt(quantiles, [1]), attempt(quantiles, []), attempt(quantiles, [1, 2], n=0), attempt(quantiles, [1, 2, 3], method="x"), attempt(quantiles, range(1, 11), n=4), attempt(quantiles, [1, 5, 9], n=2), attempt(median_grouped, [1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), attempt(median_grouped, [52, 52, 53, 54], interval=2)
print(issubclass(StatisticsError, ValueError), round(stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), 3), mean([1, 3]), mean([1, 2]))
