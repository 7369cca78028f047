# The built-in functions.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


def case1():
    l=[1,2,3]
    l[0:1]=5
    return l


show(case1)
def case2():
    l=[1,2,3]
    l[::2]=5
    return l


show(case2)
def case3():
    l=[1,2,3]
    l[::-1]=[1]
    return l


show(case3)
def case4():
    bytearray(b'abc')
    b=bytearray(b'abc')
    b[0:1]=b'xyz'
    return b


show(case4)
def case5():
    b=bytearray(b'abc')
    b[0:1]='x'
    return b


show(case5)
def case6():
    b=bytearray(b'abc')
    b[0:1]=5
    return b


show(case6)
def case7():
    b=bytearray(b'abc')
    b[::2]=b'x'
    return b


show(case7)
def case8():
    b=bytearray(b'abc')
    b[0]='x'
    return b


show(case8)
def case9():
    b=bytearray(b'abc')
    b[0]=300
    return b


show(case9)
def case10():
    b=bytearray(b'abc')
    b[9]=3
    return b


show(case10)
def case11():
    b=bytearray(b'abc')
    del b[0]
    return b


show(case11)
def case12():
    b=bytearray(b'abcdef')
    del b[::2]
    return b


show(case12)
def case13():
    b=bytearray(b'abc')
    b+=b'd'
    return b


show(case13)
def case14():
    b=bytearray(b'abc')
    b+='d'
    return b


show(case14)
def case15():
    b=bytearray(b'abc')
    b*=2
    return b


show(case15)
show(lambda: abs())
show(lambda: abs(1,2))
show(lambda: all([1,0]))
show(lambda: all(5))
show(lambda: any([0,'']))
show(lambda: any([]))
show(lambda: any())
show(lambda: ascii('é\n'))
show(lambda: (bin(5), bin(-5), oct(64), hex(-255)))
show(lambda: (callable(5), callable(len), callable(int)))
show(lambda: (chr(97), chr(8364)))
show(lambda: chr(-1))
show(lambda: chr(1114112))
show(lambda: chr('a'))
show(lambda: chr(10**30))
show(lambda: (ord('a'), ord('é')))
show(lambda: ord('ab'))
show(lambda: ord(''))
show(lambda: ord(5))
show(lambda: ord(b'a'))
show(lambda: (divmod(7,2), divmod(-7,2), divmod(7.5,2)))
show(lambda: divmod('a',2))
show(lambda: divmod(1,0))
show(lambda: list(enumerate('ab')))
show(lambda: list(enumerate('ab',5)))
show(lambda: list(enumerate('ab',start=5)))
show(lambda: enumerate())
show(lambda: enumerate(5))
show(lambda: enumerate('a','b'))
show(lambda: enumerate('a',1,2))
show(lambda: list(zip([1,2],'ab')))
show(lambda: list(zip()))
show(lambda: list(zip([1],[2,3],strict=True)))
show(lambda: list(zip([1,2],[2],strict=True)))
show(lambda: list(zip([1,2],[2,3],[1],strict=True)))
show(lambda: list(zip([1,2],[2,3],[1,2,3],strict=True)))
show(lambda: zip(5))
show(lambda: zip([1],5))
show(lambda: list(map(str,[1,2])))
show(lambda: list(map(lambda a,b:a+b,[1,2],[3,4,5])))
show(lambda: map(str))
show(lambda: map())
show(lambda: list(map(5,[1])))
show(lambda: map(str,5))
show(lambda: list(filter(None,[0,1,2])))
show(lambda: list(filter(lambda x:x>1,[0,1,2])))
show(lambda: filter(None))
show(lambda: filter(None,5))
show(lambda: list(reversed([1,2,3])))
show(lambda: list(reversed('abc')))
show(lambda: reversed(5))
show(lambda: reversed({1}))
show(lambda: reversed())
show(lambda: reversed([1],2))
show(lambda: list(reversed(range(3))))
show(lambda: iter(5))
show(lambda: iter())
show(lambda: iter(5,5))
show(lambda: list(iter([1,2])))
show(lambda: next(iter([])))
show(lambda: next(iter([]),5))
show(lambda: next(5))
show(lambda: next())
show(lambda: next([]))
def case16():
    i=iter([3,2,1])
    return list(iter(lambda: next(i), 1))


show(case16)
show(lambda: (min([3,1,2]), max([3,1,2])))
show(lambda: (min(3,1,2), max(3,1,2)))
show(lambda: min([]))
show(lambda: max([]))
show(lambda: min([],default=5))
show(lambda: min(1,2,default=5))
show(lambda: min())
show(lambda: max())
show(lambda: min(5))
show(lambda: min([3,-1],key=abs))
show(lambda: max(['a','bb'],key=len))
show(lambda: min(1,'a'))
show(lambda: min([1],[2],key=5))
show(lambda: max(1,2,foo=3))
show(lambda: max([1,2],key=None))
show(lambda: (pow(2,3), pow(2,3,5), pow(2,-1)))
show(lambda: pow(2))
show(lambda: pow('a',2))
show(lambda: pow(base=2,exp=3))
show(lambda: pow(2,3,mod=5))
show(lambda: (round(2.567,2), round(5), round(2.5), round(3.5), round(-2.5)))
show(lambda: round(1.5,ndigits=1))
show(lambda: round())
show(lambda: round(None))
show(lambda: round(1e20))
show(lambda: round(123456,-3))
show(lambda: (round(0.15,1), round(0.25,1), round(0.35,1)))
show(lambda: sum([1,2,3]))
show(lambda: sum([1.5,2]))
show(lambda: sum([0.1]*10))
show(lambda: sum([0.1]*3))
show(lambda: sum([1e308,1e308,-1e308]))
show(lambda: sum([1,2],10))
show(lambda: sum([[1],[2]],[]))
show(lambda: sum('ab'))
show(lambda: sum(['a']))
show(lambda: sum([],'a'))
show(lambda: sum([b'a'],b''))
show(lambda: sum(5))
show(lambda: sum())
show(lambda: sum([1,2],start=5))
show(lambda: sum([True,2.5]))
show(lambda: sum([1e16,1.0,-1e16]))
show(lambda: sum([1,1e16,1.0,-1e16]))
show(lambda: sum(i/10 for i in range(11)))
show(lambda: sum([10**30,1.5]))
show(lambda: sum([1.5,10**30]))
show(lambda: sum([float('inf'),float('-inf')]))
show(lambda: sorted([3,1],key=lambda x:-x))
show(lambda: len(5))
show(lambda: len())
show(lambda: len([1],2))
show(lambda: len({1:2}))
show(lambda: (isinstance(5,int), isinstance(True,int), isinstance(5,(str,int))))
show(lambda: isinstance(5,5))
show(lambda: isinstance(5,'int'))
show(lambda: isinstance(5))
show(lambda: issubclass(bool,int))
show(lambda: issubclass(5,int))
show(lambda: issubclass(int,5))
show(lambda: isinstance(5,(str,5)))
show(lambda: getattr(5,'real'))
show(lambda: getattr(5,'foo'))
show(lambda: getattr(5,'foo',7))
show(lambda: getattr(5,5))
show(lambda: getattr(5))
show(lambda: (hasattr(5,'real'), hasattr(5,'foo')))
show(lambda: hasattr(5,5))
show(lambda: setattr(5,'foo',1))
show(lambda: setattr(5,5,1))
show(lambda: delattr(5,'foo'))
show(lambda: hash([1]))
show(lambda: (hash(5), hash(5.0), hash(True)))
show(lambda: (repr(5), repr('a')))
show(lambda: repr())
show(lambda: (type(5), type('a'), type(type), type(None), type([])))
show(lambda: vars(5))
show(lambda: (str(5), str(1.5), str(None), str(True), str([1,'a']), str({'a':1})))
show(lambda: (bool(''), bool('a'), bool([]), bool(0.0), bool({})))
show(lambda: (int('12'), int(1.9), int('-7'), int('ff',16)))
show(lambda: (float('1.5'), float(3), float('1e3')))
show(lambda: (list(), list('ab'), tuple('ab'), dict(a=1), set()))
show(lambda: object(1))
show(lambda: object.foo)
show(lambda: (format(5,'>5'), format('a','^5'), format(1.5,'.3f')))
show(lambda: format())
show(lambda: format(5,5))
show(lambda: callable())
show(lambda: '%s %s' % (type(5), int))
show(lambda: f'{5:>5}|{1.5:.3f}|{"a":^5}|{True}|{None}|{[1,2]}|{5!r:>4}|{"é"!a}')
show(lambda: f'{5:{3}}')
show(lambda: f'{5:x}{255:#x}{3.0:g}{1e10:e}')
show(lambda: f'{5=}')
show(lambda: f'{"a"=!s:>5}')
show(lambda: f'{1.0}{-0.0}{1e100}{float("nan")}')
show(lambda: f'{[1]:5}')
show(lambda: '{:>{w}}'.format(5,w=4))
show(lambda: (lambda x:x)(5))
show(lambda: type(lambda:0))
show(lambda: 5 .__add__(6))
show(lambda: 5 .__add__('a'))
show(lambda: [1,2].__len__())
show(lambda: [1,2].__contains__(1))
show(lambda: [1].__iter__().__next__())
show(lambda: 'a'.__add__('b'))
show(lambda: (5).__class__)
show(lambda: (5).__bool__())
show(lambda: ((5).__str__(), (5).__repr__(), 'a'.__repr__(), 'a'.__str__()))
show(lambda: ((5).__eq__(5), (5).__eq__('a'), (5).__lt__(6)))
show(lambda: [1].__getitem__(0))
show(lambda: {1:2}.__getitem__(1))
show(lambda: 'abc'.__getitem__(1))
show(lambda: [3].__add__([4]))
show(lambda: (1.5).__mul__(2))
show(lambda: True.__and__(False))
show(lambda: (5).__index__())
show(lambda: ((5).__neg__(), (5).__pos__(), (5).__invert__(), (5).__abs__()))
show(lambda: ((5).__divmod__(2), (5).__rsub__(7), (5).__radd__(1)))
show(lambda: ((5).__pow__(2), (5).__rpow__(2), pow(5, 2, 3)))
show(lambda: 'a'.__format__('>3'))
show(lambda: [].__class__)
show(lambda: (int.__bases__, bool.__mro__, type.__bases__))
show(lambda: list[int])
show(lambda: dict[str,int])
show(lambda: tuple[int,...])
show(lambda: int|None)
show(lambda: int|str)
show(lambda: isinstance(5,int|str))
show(lambda: (type(iter([])), type(iter(())), type(iter({})), type(iter(range(1))), type(iter(set())), type(iter(b''))))
show(lambda: (type({}.keys()), type({}.values()), type({}.items()), type(iter({}.items()))))
show(lambda: (type(enumerate([])), type(zip()), type(map(str,[])), type(reversed([]))))
