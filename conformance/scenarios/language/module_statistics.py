import statistics
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.mode("aab"), statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.fmean([1, 2]), statistics.quantiles([1, 2, 3, 4], n=4), statistics.harmonic_mean([1, 2]))
try: statistics.mean([])
except statistics.StatisticsError as error: print(error)
