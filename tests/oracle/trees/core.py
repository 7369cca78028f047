# rules: loop.call-soon.fifo, task.cancel
# since: 3.9
"""Every node class that all versions have."""
import asyncio, os.path as p
from collections import deque as d, OrderedDict

x: int = 1
y: "text"
(z): float = 1.5e300
a = b = [1, *c, -2, +3, ~4, not 5]
a, (b, *c) = 1, (2, 3)
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a **= 1; a <<= 1; a >>= 1; a |= 1; a ^= 1; a &= 1; a @= 1
del a, b[0], c.d, e[1:2], f[::3, ...]


@decorate
@decorate.more(1)
def f(a, b=1, /, c=2, *args: int, d, e=3, **kwargs) -> None:
    global g
    return lambda x, *y, z=1: (yield x)


async def ä(*, k=None):
    nonlocal_ = 1

    def inner():
        nonlocal nonlocal_
        yield
        x = yield from range(3)
        return

    async with a as b, c as (d, e):
        async for i in ä():
            continue
        else:
            pass
    return [x async for x in ä() if await x if not x] + [await k]


class C(Base, metaclass=Meta, **kw):
    "doc"
    attribute = {**a, "k": 1, 2: b"\x00\xff", 3: True, 4: False, 5: None, 6: ...}


if (n := 10) > 5 >= 4 != 3 == 3 < 9 <= 9 is not None and a is b or a in b and a not in b:
    pass
elif a if b else c:
    while True:
        break
    else:
        pass
for i, in [(1,)]:
    assert i, "message"
with open("x") as f:
    raise ValueError from None
try:
    raise
except (A, B) as error:
    ...
except C:
    pass
except:
    pass
else:
    pass
finally:
    pass
s = {1, 2}, {x for x in y}, {k: v for k, v in y}, (x for x in y for z in x)
f(1, *a, k=2, **b).c[d](x for x in y)
w = "ß" + 'ä'; unicode = 1
g = "plain" "joined" f"{a}" f"{b!r:>{w}} {{}} {c=} {d!s}{e!a:%Y}" 'end'
h = a + b - c * d / e // f % g ** h @ i << j >> k | l ^ m & n
big = 123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, 1e999, 0.1, "\ud800", "\U0001f600"
