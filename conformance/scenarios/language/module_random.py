import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abc"), random.randrange(0, 100, 5), random.getrandbits(40), random.gauss(0, 1))
items = list(range(6))
random.shuffle(items)
print(items, random.sample(range(100), 3), random.choices("ab", weights=[1, 3], k=5), random.expovariate(1.5), random.triangular(0, 1, 0.5), random.betavariate(1, 2), random.normalvariate(0, 1))
r = random.Random("text seed")
state = r.getstate()
first = r.random()
r.setstate(state)
print(first == r.random(), r.randbytes(3), random.Random(7).random())
for wrong in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try: wrong()
    except (IndexError, ValueError) as error: print(type(error).__name__, error)
