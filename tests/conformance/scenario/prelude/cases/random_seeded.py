import random


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for seed in (0, 1, 42, -7, 2**70, 10**100, "text", "", "é☃", b"bytes", bytearray(b"array"), 1.5, -0.0, 1e300, True):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(5), random.getrandbits(32), random.getrandbits(100), random.randint(1, 6), random.choice("abc"), random.uniform(-1, 1))
random.seed("old", version=1)
print(random.random())
random.seed(12345)
values = list(range(20))
random.shuffle(values)
print(values, random.sample(range(1000), 5), random.sample("abcdefgh", 8), random.sample(range(10**6), 30), random.sample([1, 2, 3], 0))
print(random.sample(["x", "y"], counts=[3, 2], k=4), random.choices("abc", k=6), random.choices("abc", weights=[5, 1, 1], k=6), random.choices([1, 2], cum_weights=[1, 4], k=5))
print([random.randrange(10) for _ in range(12)], [random.randrange(5, 50, 7) for _ in range(8)], random.randrange(100, 0, -9), random.randrange(10**30), random.randint(-5, 5))
for name, args in (("triangular", (0, 10, 3)), ("triangular", ()), ("normalvariate", (0, 1)), ("gauss", (5, 2)), ("gauss", (5, 2)), ("gauss", (0, 1)), ("lognormvariate", (0, 0.5)), ("expovariate", (1.5,)),
                   ("vonmisesvariate", (1, 2)), ("vonmisesvariate", (0, 0)), ("gammavariate", (2.5, 1)), ("gammavariate", (1.0, 2)), ("gammavariate", (0.3, 2)), ("betavariate", (2, 3)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5))):
    print(name, args, [getattr(random, name)(*args) for _ in range(5)])
print(random.randbytes(7), random.getrandbits(0), random.random())
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
random.seed(1)
total = sum(random.random() for _ in range(2000))
print(total, random.getrandbits(64))
attempt(random.choice, []), attempt(random.randrange, 0), attempt(random.randrange, 5, 5), attempt(random.randrange, 1, 9, 0), attempt(random.randrange, 1, 9, -1), attempt(random.randint, 5, 1)
attempt(random.sample, [1], 2), attempt(random.sample, {1: 2}, 1), attempt(random.sample, [1], -1), attempt(random.choices, [1], [2, 3]), attempt(random.choices, [1, 2], [0, 0]), attempt(random.choices, [1, 2], 5), attempt(random.choices, [1], [1], cum_weights=[1])
attempt(random.randrange, 2.5), attempt(random.randrange, "a"), attempt(random.getrandbits, -1), attempt(random.getrandbits, 1.5), attempt(random.gammavariate, -1, 1), attempt(random.shuffle, (1, 2)), attempt(random.sample, [1, 2], counts=[1], k=1)
attempt(random.randrange, 5, None), attempt(random.uniform, "a", 1), attempt(random.setstate, (9, 1, 2)), attempt(random.choices, [], k=1)
a, b = random.Random(5), random.Random(5)
print(a.random() == b.random(), a.randint(1, 100), b.randint(1, 100), random.Random("x").random(), type(a).__name__, isinstance(a, random.Random))


class Fixed(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


f = Fixed()
print(f.random(), f.randint(1, 10), f.choice("abcd"), f.uniform(0, 8), Bits().randrange(10), Bits().choice("xyz"))
g = random.Random(9)
print([g.choice(["a", "b"]) for _ in range(10)], g.sample(sorted({"q", "w", "e"}), 2))
jitter = random.Random(3)
print([round(0.5 * 2**n * jitter.uniform(0.5, 1.5), 3) for n in range(5)])
