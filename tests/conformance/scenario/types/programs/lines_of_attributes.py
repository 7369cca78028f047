def lines(f):
    try:
        f()
    except BaseException as e:
        t, out = e.__traceback__, []
        while t: out.append(t.tb_lineno - f.__code__.co_firstlineno); t = t.tb_next
        print(f.__name__, type(e).__name__, out[1:])
class K:
    def m(self, *a, **k): 1 / 0
    def __setattr__(self, *a): 1 / 0
    def __delattr__(self, *a): 1 / 0
k = K()
def call():
    (k
     .m
     (1,
      2))
def kw():
    (k
     .m
     (1,
      b=2))
def star():
    (k
     .m
     (1,
      *[2]))
def missing():
    (k
     .x)
def missing2():
    (k
     .x
     .y)
def missing_call():
    (k
     .x(
     1))
def missing_kw():
    (k
     .x(
     b=1))
def set_():
    (k
     .x) = 5
def del_():
    del (k
     .x)
def aug():
    (k
     .x) += 5
def chain():
    (k.__class__
      ()
      .m())
def withm():
    with (k
          .m()):
        pass
def deco():
    @(k
      .m)
    def f(): pass
def args():
    k.m(
      1,
      undefined)
def one():
    (k).m(
      1)
for f in (call, kw, star, missing, missing2, missing_call, missing_kw, set_, del_, aug, chain, withm, deco, args, one): lines(f)
def deco_class():
    @(k
      .m)
    class f: pass
def names():
    x = (k
      .m
      .q)
def del2():
    del (k
     .x
     .y)
for f in (deco_class, names, del2): lines(f)
