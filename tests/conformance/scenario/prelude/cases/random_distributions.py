# Draws from each distribution, from the same seed.
import random

random.seed(20)
print([random.gauss(0, 1) for _ in range(3)], random.gauss(10, 0), [random.normalvariate(5, 2) for _ in range(3)])
print([random.betavariate(2, 3) for _ in range(3)], random.betavariate(0.5, 0.5), [random.expovariate(1.5) for _ in range(3)], random.expovariate(-2))
print([random.lognormvariate(0, 0.25) for _ in range(3)], [random.paretovariate(3) for _ in range(3)], [random.weibullvariate(2, 1.5) for _ in range(3)])
print([random.triangular() for _ in range(3)], random.triangular(2, 8), random.triangular(8, 2, 3), random.triangular(1, 1), random.triangular(0, 10, 10))
print([random.vonmisesvariate(1, 4) for _ in range(3)], random.vonmisesvariate(7, 0), random.vonmisesvariate(0, 1e-7))
own = random.Random(5)
print(own.gauss(0, 1), own.normalvariate(0, 1), own.triangular(0, 1, 0.25), own.vonmisesvariate(0, 2), own.betavariate(1, 1), own.random())
for wrong in (lambda: random.expovariate(0), lambda: random.betavariate(-1, 1), lambda: random.paretovariate(0), lambda: random.gauss("a", 1), lambda: random.weibullvariate(1, 0)):
    try:
        print(wrong())
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
