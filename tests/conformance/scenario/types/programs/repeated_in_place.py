class C(int): pass
class X:
    def __rmul__(s,o): return 'rmul'
class M(list):
    def __mul__(s,o): return 'mul'
class R(list):
    def __rmul__(s,o): return 'rm'
class J:
    def __index__(s): return 2
def im(a,b):
    a*=b
    return a
def ia(a,b):
    a+=b
    return a
import itertools
V=[lambda:C(2),X,M,R,J,lambda:[1],lambda:(1,),lambda:'a',lambda:b'a',lambda:bytearray(b'a'),lambda:{},lambda:None,lambda:2,lambda:range(2),lambda:2.0,frozenset]
for a,b in itertools.product(V,V):
    for f in (im,ia):
        try: r=f(a(),b()); print(type(r).__name__,len(r) if hasattr(r,'__len__') else r)
        except Exception as e: print(type(e),e)
