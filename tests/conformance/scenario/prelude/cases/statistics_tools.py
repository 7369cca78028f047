# The functions that statistics takes from elsewhere are names of it too.
import math
import statistics

print(statistics.fsum([0.1] * 10), statistics.sqrt(2), statistics.exp(1), statistics.log(10), statistics.Counter("hello").most_common(1))
print(statistics.fsum is math.fsum, statistics.sqrt is math.sqrt, statistics.exp is math.exp, statistics.log is math.log)
