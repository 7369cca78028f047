# Lists, tuples, dicts, sets, ranges and slices.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


show(lambda: list(1,2))
show(lambda: list(5))
show(lambda: list('abc'))
show(lambda: list(x=1))
show(lambda: [].pop())
show(lambda: [1].pop(5))
show(lambda: [1].pop('x'))
show(lambda: [1].remove(2))
show(lambda: [1].index(2))
show(lambda: [1,2,3].index(3,0,2))
show(lambda: [1,2,3].index(3,-1))
show(lambda: [1].index('a'))
show(lambda: [1,2].insert(0,5))
show(lambda: [1][5])
show(lambda: [1]['a'])
show(lambda: [1][1.5])
show(lambda: [1][10**30])
show(lambda: [1,2,3][::-1])
show(lambda: [1,2,3][::0])
show(lambda: [1,2,3]['a':])
show(lambda: [1,2,3][10:])
show(lambda: [1,2,3,4,5][1:4:2])
show(lambda: [1]+(2,))
show(lambda: [1]+1)
show(lambda: [1]*'a')
show(lambda: [1]*-1)
show(lambda: 2*[1,2])
show(lambda: [1]*1.5)
show(lambda: 1.5*[1])
show(lambda: None*'a')
show(lambda: [1]*[2])
show(lambda: 'a'*[1])
show(lambda: [1]<[2])
show(lambda: [1]<[1,2])
show(lambda: [1]==(1,))
show(lambda: [1]<(1,))
show(lambda: [1,'a']<[1,2])
show(lambda: [[1],[2]]<[[1],[3]])
show(lambda: [1,2]==[1,2.0])
show(lambda: hash([]))
show(lambda: hash(([],)))
def case1():
    l=[1,2,3,4,5]
    l[1:3]=[9]
    return l


show(case1)
def case2():
    l=[1,2,3,4,5]
    l[::2]=[9,8,7]
    return l


show(case2)
def case3():
    l=[1,2,3,4,5]
    l[::2]=[9]
    return l


show(case3)
def case4():
    l=[1,2,3,4,5]
    l[1:1]='ab'
    return l


show(case4)
def case5():
    l=[1,2,3,4,5]
    l[3:1]=[0]
    return l


show(case5)
def case6():
    l=[1,2,3]
    l[0:1]=5
    return l


show(case6)
def case7():
    l=[1,2,3]
    l[::2]=5
    return l


show(case7)
def case8():
    l=[1,2,3]
    l[5]=5
    return l


show(case8)
def case9():
    l=[1,2,3]
    l['a']=5
    return l


show(case9)
def case10():
    l=[1,2,3]
    l[-1]=5
    return l


show(case10)
def case11():
    l=[1,2,3]
    del l[5]
    return l


show(case11)
def case12():
    l=[1,2,3,4]
    del l[::2]
    return l


show(case12)
def case13():
    l=[1,2,3,4]
    del l[::-1]
    return l


show(case13)
def case14():
    l=[1,2,3,4]
    del l[1:3]
    return l


show(case14)
def case15():
    l=[1,2,3,4]
    del l[-1]
    return l


show(case15)
def case16():
    l=[1,2]
    l+=(3,4)
    return l


show(case16)
def case17():
    l=[1,2]
    l+='ab'
    return l


show(case17)
def case18():
    l=[1,2]
    l+=5
    return l


show(case18)
def case19():
    l=[1,2]
    l*=2
    return l


show(case19)
def case20():
    l=[1,2]
    l*='a'
    return l


show(case20)
def case21():
    l=[1,2]
    l.extend(l)
    return l


show(case21)
def case22():
    l=[1,2]
    l.extend(5)
    return l


show(case22)
def case23():
    l=[1]
    l.append(l)
    return l


show(case23)
def case24():
    l=[1]
    l[0]=l
    return str(l)


show(case24)
def case25():
    d={}
    d[1]=d
    return d


show(case25)
def case26():
    t=([],)
    t[0].append(t)
    return t


show(case26)
def case27():
    l=[3,1,2]
    l.sort()
    return l


show(case27)
def case28():
    l=[3,1,2]
    l.sort(reverse=True)
    return l


show(case28)
def case29():
    l=['b','A','c']
    l.sort(key=str.lower)
    return l


show(case29)
def case30():
    l=[1,'a']
    l.sort()
    return l


show(case30)
def case31():
    l=[3,1,2]
    l.sort(1)
    return l


show(case31)
def case32():
    l=[3,1,2]
    l.sort(foo=1)
    return l


show(case32)
def case33():
    l=[3,1,2]
    l.sort(key=5)
    return l


show(case33)
def case34():
    l=[(1,'b'),(0,'z'),(1,'a')]
    l.sort(key=lambda p:p[0])
    return l


show(case34)
def case35():
    l=[(1,'b'),(0,'z'),(1,'a')]
    l.sort(key=lambda p:p[0],reverse=True)
    return l


show(case35)
def case36():
    l=[5,4,3]
    l.sort(key=lambda x: l.append(1))
    return l


show(case36)
show(lambda: sorted([3,1,2],reverse=1))
show(lambda: sorted('hello'))
show(lambda: sorted({3:1,1:2}))
show(lambda: sorted(5))
show(lambda: sorted([1,None]))
def case37():
    l=list(range(200))
    l.sort(key=lambda x: (x*7919)%211)
    return l


show(case37)
def case38():
    l=[1,2,3]
    l.reverse()
    return l


show(case38)
def case39():
    l=[1,2,3]
    l.clear()
    return l


show(case39)
def case40():
    l=[1,2,3]
    m=l.copy()
    return m is l, m


show(case40)
def case41():
    l=[1,2,3]
    i=iter(l)
    next(i)
    l.append(4)
    return list(i)


show(case41)
def case42():
    l=[1]
    i=iter(l)
    list(i)
    l.append(2)
    return list(i)


show(case42)
def case43():
    l=[1,2,3]
    r=reversed(l)
    return list(r)


show(case43)
show(lambda: [1,2,1].count(1))
show(lambda: 1 in [1.0])
show(lambda: float('nan') in [float('nan')])
def case44():
    n=float('nan')
    return n in [n]


show(case44)
show(lambda: [1,2].foo)
show(lambda: (1,2)+(3,))
show(lambda: (1,2)+[3])
show(lambda: (1,)*3)
show(lambda: (1,2)[5])
show(lambda: (1,2)['a'])
show(lambda: (1,2)[::-1])
show(lambda: (1,2).index(3))
show(lambda: (1,2,1).count(1))
show(lambda: tuple(5))
show(lambda: tuple('ab'))
show(lambda: tuple(1,2))
show(lambda: tuple([1,2]))
show(lambda: ())
show(lambda: (1,))
show(lambda: (1,2)<(1,3))
show(lambda: (1,2)==[1,2])
show(lambda: (1,)<(1,'a'))
def case45():
    t=(1,2)
    t[0]=5
    return t


show(case45)
def case46():
    t=(1,2)
    del t[0]
    return t


show(case46)
show(lambda: dict(1))
show(lambda: dict(1,2))
show(lambda: dict([1]))
show(lambda: dict([(1,2,3)]))
show(lambda: dict(['ab']))
show(lambda: dict([(1,2)],a=5))
show(lambda: dict({1:2},b=3))
show(lambda: dict(a=1,b=2))
show(lambda: {1:2}[3])
show(lambda: {'a':1}['b'])
show(lambda: {}['a','b'])
show(lambda: {}[[]])
show(lambda: {[]:1})
show(lambda: {1:2}.get([]))
show(lambda: {1:2}.get(5))
show(lambda: {1:2}.get(5,6))
show(lambda: {1:2}.get())
show(lambda: {1:2}.pop(5))
show(lambda: {1:2}.pop(5,6))
show(lambda: {1:2}.pop())
show(lambda: {}.popitem())
show(lambda: {1:2,3:4}.popitem())
def case47():
    d={1:2}
    return d.setdefault(1,5), d.setdefault(2,6), d.setdefault(3), d


show(case47)
def case48():
    d={1:2}
    d.update({3:4},a=5)
    return d


show(case48)
def case49():
    d={1:2}
    d.update([(3,4)])
    return d


show(case49)
def case50():
    d={1:2}
    d.update(5)
    return d


show(case50)
def case51():
    d={1:2}
    d.update([5])
    return d


show(case51)
def case52():
    d={1:2}
    d.update(1,2)
    return d


show(case52)
def case53():
    d={1:2}
    d.update()
    return d


show(case53)
def case54():
    d={1:2}
    del d[5]
    return d


show(case54)
def case55():
    d={1:2}
    del d[1]
    return d


show(case55)
def case56():
    d={1:2,1.0:3,True:4}
    return d


show(case56)
show(lambda: dict.fromkeys([1,2]))
show(lambda: dict.fromkeys('ab',0))
show(lambda: dict.fromkeys(5))
show(lambda: {1:2}|{3:4})
show(lambda: {1:2}|{1:4})
show(lambda: {1:2}|5)
show(lambda: {1:2}|[(1,2)])
def case57():
    d={1:2}
    d|=[(3,4)]
    return d


show(case57)
def case58():
    d={1:2}
    d|=5
    return d


show(case58)
show(lambda: {1:2}=={1:2.0})
show(lambda: {1:2}<{1:3})
show(lambda: {1:2}!={1:3})
show(lambda: {1:2}+{1:3})
show(lambda: {1:2}.keys())
show(lambda: {1:2}.values())
show(lambda: {1:2}.items())
show(lambda: {1:2}.keys()[0])
show(lambda: len({1:2}.items()))
show(lambda: {1:2}.keys()&{1,3})
show(lambda: {1:2}.keys()|{1,3})
show(lambda: {1:2}.keys()-{1,3})
show(lambda: {1:2}.keys()^{1,3})
show(lambda: {1:2,3:4}.keys()&[1])
show(lambda: {1:2}.items()&{(1,2)})
show(lambda: {1:2}.items()-[(1,2)])
show(lambda: {1:2}.keys()|5)
show(lambda: {1:2}.keys()=={1})
show(lambda: {1:2}.keys()<{1,2})
show(lambda: {1:2}.keys()=={1:3}.keys())
show(lambda: {1:2}.values()=={1:2}.values())
show(lambda: {1:2}.keys().isdisjoint([3]))
show(lambda: 1 in {1:2}.keys())
show(lambda: 2 in {1:2}.values())
show(lambda: (1,2) in {1:2}.items())
show(lambda: (1,3) in {1:2}.items())
show(lambda: list(reversed({1:2,3:4})))
show(lambda: list(reversed({1:2,3:4}.items())))
show(lambda: list(reversed({1:2,3:4}.values())))
def case59():
    d={1:2}
    return [d.update({k+1:1}) for k in d]


show(case59)
def case60():
    d={1:2,3:4}
    return [d.pop(k) for k in d]


show(case60)
def case61():
    d={1:2,3:4}
    i=iter(d)
    d[5]=6
    return next(i)


show(case61)
def case62():
    d={1:2}
    k=d.keys()
    d[3]=4
    return k


show(case62)
def case63():
    d={i:i for i in range(5)}
    return [ (d.pop(0,None), d.setdefault(9,9)) and k for k in d]


show(case63)
def case64():
    d={1:2}
    return d.copy() is d


show(case64)
def case65():
    d={1:2}
    d.clear()
    return d


show(case65)
def case66():
    d={}
    d['a']=1
    d['b']=2
    del d['a']
    d['a']=3
    return d


show(case66)
show(lambda: {**{1:2},**{3:4}})
show(lambda: {1:2}.foo)
show(lambda: hash({}))
show(lambda: set([1,2]))
show(lambda: set(5))
show(lambda: set(1,2))
show(lambda: set())
show(lambda: frozenset())
show(lambda: frozenset([1,2]))
show(lambda: frozenset(5))
show(lambda: {1,2}|{3})
show(lambda: {1,2}|[3])
show(lambda: {1,2}&{2})
show(lambda: {1,2}-{2})
show(lambda: {1,2}^{2,3})
show(lambda: {1,2}<{1,2,3})
show(lambda: {1,2}<=[1])
show(lambda: {1}=={1.0})
show(lambda: {1}==frozenset([1]))
show(lambda: {1}|frozenset([2]))
show(lambda: frozenset([1])|{2})
show(lambda: {[]})
show(lambda: {1}.add([]))
def case67():
    s={1}
    s.add(2)
    return s


show(case67)
def case68():
    s={1}
    return s.remove(5)


show(case68)
def case69():
    s={1}
    return s.remove('a')


show(case69)
def case70():
    s={1}
    return s.remove((1,2))


show(case70)
def case71():
    s={1}
    s.discard(5)
    return s


show(case71)
show(lambda: set().pop())
def case72():
    s={5,1,9}
    return s.pop(), s.pop(), s.pop()


show(case72)
def case73():
    s={1}
    s.update([2],(3,))
    return s


show(case73)
def case74():
    s={1}
    return s.update(5)


show(case74)
def case75():
    s={1}
    s|={2}
    return s


show(case75)
def case76():
    s={1}
    s|=[2]
    return s


show(case76)
def case77():
    s={1,2}
    s&={2}
    return s


show(case77)
def case78():
    s={1,2}
    s-={2}
    return s


show(case78)
def case79():
    s={1,2}
    s^={2,3}
    return s


show(case79)
def case80():
    s={1,2}
    s.difference_update([2])
    return s


show(case80)
def case81():
    s={1,2}
    s.intersection_update([2])
    return s


show(case81)
def case82():
    s={1,2}
    s.symmetric_difference_update([2,3])
    return s


show(case82)
show(lambda: {1,2}.union([3],[4]))
show(lambda: {1,2,3}.intersection([1,2],[2,3]))
show(lambda: {1,2,3}.difference([1],[2]))
show(lambda: {1,2}.issubset([1,2,3]))
show(lambda: {1,2}.issuperset([1]))
show(lambda: {1,2}.isdisjoint([3]))
show(lambda: {1,2}.union(5))
show(lambda: {1}.foo)
show(lambda: hash({1}))
show(lambda: {frozenset([1])})
show(lambda: frozenset([1]) in {frozenset([1])})
show(lambda: {1} in {frozenset([1])})
def case83():
    s={1,2,3}
    return [s.add(x+10) for x in s]


show(case83)
def case84():
    s={1,2,3}
    return [s.discard(x) for x in s]


show(case84)
show(lambda: set('a'))
show(lambda: {'a'})
show(lambda: frozenset('a'))
def case85():
    class S(set): pass
    return S([1])


show(case85)
def case86():
    class F(frozenset): pass
    return F([1])


show(case86)
def case87():
    class L(list): pass
    return L([1]), repr(L([1])), L([1])+[2], type(L([1])+[2])


show(case87)
def case88():
    class D(dict): pass
    return D(a=1)


show(case88)
def case89():
    class I(int): pass
    return I(5), I(5)+1, type(I(5)+1), repr(I(7)), f'{I(5):03d}', I('12')


show(case89)
def case90():
    class St(str): pass
    return St('a'), St('a')+'b', type(St('a').upper()), {St('a'):1}['a']


show(case90)
def case91():
    class T(tuple): pass
    return T([1,2]), T([1,2])[0], T()+(1,)


show(case91)
def case92():
    class Fl(float): pass
    return Fl(1.5), Fl('2.5')+1


show(case92)
def case93():
    class By(bytes): pass
    return By(b'a'), By(b'a')+b'b'


show(case93)
def case94():
    class D(dict):
        def __missing__(self,k): return k*2
    return D()[5], D().get(5)


show(case94)
show(lambda: range(5))
show(lambda: range(1,5))
show(lambda: range(1,10,2))
show(lambda: range())
show(lambda: range(1,2,0))
show(lambda: range('a'))
show(lambda: range(1.5))
show(lambda: range(1,2,3,4))
show(lambda: range(5)[2])
show(lambda: range(5)[10])
show(lambda: range(5)[-1])
show(lambda: range(5)['a'])
show(lambda: range(10)[2:5])
show(lambda: range(10)[::-1])
show(lambda: range(10)[::3])
show(lambda: list(range(10,0,-3)))
show(lambda: len(range(10**20)))
show(lambda: len(range(10,0)))
show(lambda: range(5)==range(0,5,1))
show(lambda: range(0)==range(2,1))
show(lambda: range(1,2)==range(1,3,2))
show(lambda: 3 in range(5))
show(lambda: 3.0 in range(5))
show(lambda: 'a' in range(5))
show(lambda: range(5).index(3))
show(lambda: range(5).index(9))
show(lambda: range(5).count(3))
show(lambda: list(reversed(range(5))))
show(lambda: list(reversed(range(0,10,3))))
show(lambda: (range(5).start, range(5).stop, range(5).step))
show(lambda: range(10**20,10**20+2)[1])
show(lambda: list(range(10**20,10**20+2)))
show(lambda: hash(range(3))==hash(range(0,3,1)))
show(lambda: range(2)<range(3))
show(lambda: bool(range(0)))
show(lambda: slice(1))
show(lambda: slice(1,2))
show(lambda: slice(1,2,3).indices(2))
show(lambda: slice(None,None,-1).indices(5))
show(lambda: slice())
show(lambda: slice(1,2)==slice(1,2))
show(lambda: slice(1).start)
show(lambda: slice(1,2,'a').indices(5))
show(lambda: slice(1).indices(-1))
show(lambda: None.foo)
show(lambda: None())
show(lambda: None+1)
show(lambda: bool(None))
show(lambda: Ellipsis)
show(lambda: NotImplemented)
show(lambda: type(None)())
show(lambda: type(...))
show(lambda: ~True)
show(lambda: not [])
show(lambda: repr(1==1))
show(lambda: (-(5), +(5), ~5))
show(lambda: -None)
show(lambda: ~1.5)
show(lambda: +'a')
show(lambda: abs(-1.5))
