import math
def a(f, *x, **k):
    try:
        result = repr(f(*x, **k))
        print(f.__name__, str(x)[:60], result if len(result) < 80 else (len(result), result[:40], result[-40:]))
    except Exception as e:
        print(f.__name__, str(x)[:60], type(e).__name__, e)
from math import (acosh, atan2, atanh, ceil, comb, copysign, degrees, dist, e, exp, factorial, floor, fmod, frexp,
                  fsum, gcd, hypot, isclose, isfinite, isnan, isqrt, lcm, ldexp, log, log10, log1p, log2, modf,
                  nextafter, perm, pi, pow, prod, remainder, sin, sqrt, trunc, ulp)
for f in (factorial,isqrt,floor,ceil,trunc,log,log2,log10,sqrt,gcd,fsum,prod,hypot,perm):
    for x in (5,-1,'a',2.5,10**400,None,True,[1,2],float('inf'),float('nan'),-10**400,0,-0.0): a(f,x)
a(factorial,5.0);a(comb,5,2);a(comb,2,5);a(comb,-1,2);a(comb,5,-2);a(comb,2.0,1);a(perm,5);a(perm,5,2);a(perm,5,None);a(perm,2,3);a(perm,-1);a(perm,3,-1);a(comb,100,50); a(gcd); a(gcd,12,18,8); a(gcd,2.5,1); a(lcm,4,6);a(lcm);a(lcm,0,5);a(prod,[],start=3);a(prod,[1,'a']);a(prod,['a',2]);a(isclose,1,1+1e-10);a(isclose,1,1.1,rel_tol=.2);a(isclose,1,2,rel_tol=-1);a(isclose,float('inf'),float('inf'));a(isclose,'a',1)
a(hypot);a(hypot,3,4);a(hypot,1,2,3);a(hypot,'a');a(hypot,float('inf'),float('nan'));a(dist,[1,2],[3,4]);a(dist,(1,2),(3,4,5));a(dist,1,2);a(dist,[],[]);a(log,8,2);a(log,8,1);a(log,2**2000);a(log2,2**2000);a(log10,10**500);a(log,0);a(log,-1);a(log2,0);a(log10,-5);a(log,10**400,10);a(log,8,0);a(pow,0,-1);a(pow,-1,.5);a(pow,10,400);a(exp,1000);a(sqrt,-1);a(fmod,1,0);a(sin,float('inf'));a(ldexp,1,5000);a(frexp,8);a(modf,2.5);a(atan2,1,'a'); a(fsum,[.1]*10);a(fsum,[1e308,1e308]);a(fsum,[float('inf'),float('-inf')]);a(fsum,['a']);a(fsum,[1e16,1,-1e16]);a(fsum,[float('inf'),1]);a(copysign,1,-0.0);a(nextafter,1,2);a(ulp,1);a(remainder,5,3);a(acosh,0);a(atanh,1);a(log1p,-1);a(isqrt,10**40);a(floor,1e300);a(trunc,-2.7);a(ceil,-.5);a(degrees,pi);a(isfinite,1);a(isnan,'a')
class I:
    def __index__(s): return 7
    def __floor__(s): return 'f'
    def __ceil__(s): return 'c'
    def __trunc__(s): return 't'
    def __float__(s): return 2.25
for f in (floor,ceil,trunc,sqrt,factorial,isqrt,log): print(f.__name__,f(I()))
print(gcd(I(),14),comb(I(),2),isclose(I(),2.25)); a(floor,{}.__class__);a(trunc,{}.__class__)
if hasattr(math,'sumprod'): a(math.sumprod,[1,2],[3,4]);a(math.sumprod,[1.5],[2]);a(math.sumprod,[1],[1,2]);a(math.sumprod,['a'],[2]); a(math.sumprod,[.1]*10,[.1]*10);a(math.sumprod,[10**400],[1]);a(math.sumprod,[1,.5],[10**400,1])
if hasattr(math,'cbrt'): a(math.cbrt,27);a(math.exp2,3)

state = 1


def number():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) / 2**53 * 10.0 ** ((state >> 3) % 40 - 20) * (1 if state & 64 else -1)


for size in (2, 2, 3, 5, 9):
    for _ in range(150):
        values = [number() for _ in range(size)]
        print(hypot(*values), fsum(values), dist(values, [number() for _ in range(size)]))
for _ in range(50):
    n = int(abs(number())) + 1
    print(n, isqrt(n), log(n), log2(n), log10(n), gcd(n, 360), floor(n / 7), ceil(n / 7))
print([comb(n, k) for n in range(12) for k in range(n + 1)], [perm(9, k) for k in range(11)], factorial(30), isqrt(10**60 - 1), log(2**5000 + 1), log10(10**800), log2(3**2000), log(2**1024), log(2**1024 - 2**970), log(2**1024 - 2**969))
print(hypot(1e-320, 1e-320), hypot(5e-324, 5e-324, 1e-323), hypot(1e308, 1e308), hypot(1e300, 1e-300), hypot(*[1e-310] * 5))
