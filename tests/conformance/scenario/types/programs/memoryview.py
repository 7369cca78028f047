# memoryview: every operation, on views of bytes and bytearrays, of what is not adjacent, and released ones.
import collections.abc, weakref

b=bytearray(b'abcdef'); m=memoryview(b); r=memoryview(b'abc'); rel=memoryview(b'q'); rel.release(); st=m[::2]; c=m.cast('c'); sb=m.cast('b')


def show(f):
    try:
        result = f()
        print(repr(bytes(result)) if isinstance(result, memoryview) else repr(result))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


show(lambda: (m[6]))
show(lambda: (m[-7]))
show(lambda: (m['a']))
show(lambda: (m[1.0]))
show(lambda: (m[()]))
show(lambda: (m[(0,)]))
show(lambda: (m[0,1]))
show(lambda: (m[0:1,0:1]))
show(lambda: (m[::0]))
show(lambda: (r+b''))
show(lambda: (b''+r))
show(lambda: (bytearray()+r))
show(lambda: (b''+st))
show(lambda: (bytearray()+st))
show(lambda: (bytearray(st)))
show(lambda: (bytes(st)))
show(lambda: (bytes(rel)))
show(lambda: (bytearray(rel)))
show(lambda: (b''.join([r,st])))
show(lambda: (b''.join([r,r])))
show(lambda: (b''.join([rel])))
show(lambda: (m<m))
show(lambda: (b'a'<r))
show(lambda: (bytearray(b'a')<r))
show(lambda: (r>b'a'))
show(lambda: (r>bytearray(b'a')))
show(lambda: (r==b'abc'))
show(lambda: (b'abc'==r))
show(lambda: (r.cast('c')==b'abc'))
show(lambda: (b'abc'==r.cast('c')))
show(lambda: (bytearray(b'abc')==r.cast('c')))
show(lambda: (r.cast('c')==bytearray(b'abc')))
show(lambda: (m.cast('b')==b))
show(lambda: (rel==rel))
show(lambda: (rel==r))
show(lambda: (r==rel))
show(lambda: (rel==b'q'))
show(lambda: (b'q'==rel))
show(lambda: (bytearray(b'q')==rel))
show(lambda: (r==5))
show(lambda: (r!=5))
show(lambda: (r!='abc'))
show(lambda: (hash(m)))
show(lambda: (hash(r)==hash(b'abc')))
show(lambda: (hash(rel)))
show(lambda: (hash(m.toreadonly())))
show(lambda: (hash(r[::2])==hash(b'ac')))
show(lambda: (hash(r.cast('c'))==hash(b'abc')))
show(lambda: (len(rel)))
show(lambda: (rel[0]))
show(lambda: (rel[0:1]))
show(lambda: (rel['a']))
show(lambda: (rel[()]))
show(lambda: (rel.tobytes()))
show(lambda: (rel.tolist()))
show(lambda: (rel.hex()))
show(lambda: (rel.obj))
show(lambda: (rel.nbytes))
show(lambda: (rel.format))
show(lambda: (rel.readonly))
show(lambda: (rel.shape))
show(lambda: (rel.ndim))
show(lambda: (rel.suboffsets))
show(lambda: (rel.itemsize))
show(lambda: (rel.c_contiguous))
show(lambda: (rel.contiguous))
show(lambda: (rel.__enter__()))
show(lambda: (rel.__exit__()))
show(lambda: (rel.release()))
show(lambda: (rel.toreadonly()))
show(lambda: (rel.cast('c')))
show(lambda: (memoryview(rel)))
show(lambda: (list(rel)))
show(lambda: (bool(rel)))
show(lambda: (list(iter(m))))
show(lambda: (3 in rel))
show(lambda: (97 in m))
show(lambda: (b'a' in m))
show(lambda: (b'a' in c))
show(lambda: ('a' in m))
show(lambda: (memoryview(5)))
show(lambda: (memoryview()))
show(lambda: (memoryview(b'',b'')))
show(lambda: (memoryview(object=b'a')))
show(lambda: (memoryview(x=1)))
show(lambda: (memoryview('abc')))
show(lambda: (m.cast(1)))
show(lambda: (m.cast('x')))
show(lambda: (m.cast('@B').format))
show(lambda: (m.cast('@c').format))
show(lambda: (m.cast('BB')))
show(lambda: (m.cast('')))
show(lambda: (st.cast('c')))
show(lambda: (c.tolist()))
show(lambda: (c[0]))
show(lambda: (sb[0]))
show(lambda: (memoryview(b'\xff').cast('b').tolist()))
show(lambda: (c.cast('B').tolist()))
show(lambda: (m.tobytes(order='x')))
show(lambda: (m.tobytes('F')))
show(lambda: (m.tobytes(None)))
show(lambda: (m.tobytes('A')))
show(lambda: (st.tobytes(order='C')))
show(lambda: (m.tobytes(1)))
show(lambda: (m.hex(':')))
show(lambda: (m.hex(':',2)))
show(lambda: (m.hex(sep='-',bytes_per_sep=-2)))
show(lambda: (st.hex()))
show(lambda: (c.hex()))
show(lambda: (m.hex(1)))
show(lambda: (m.hex('::')))
show(lambda: (r.hex('\xff')))
show(lambda: (m.obj is b))
show(lambda: (st.obj is b))
show(lambda: (st.shape,st.strides,st.nbytes,st.itemsize,st.ndim,st.format,st.readonly,st.suboffsets))
show(lambda: (m[::-1].strides))
show(lambda: (m[::-1][::2].tolist()))
show(lambda: (m[::-2].strides))
show(lambda: (m[1:][0],m[4:1:-1].tolist()))
show(lambda: (m[5:5].contiguous,m[::2].contiguous,m[::2].c_contiguous,m[::2].f_contiguous))
show(lambda: (m[0:1][::2].contiguous, m[::6].contiguous, m[::6].strides, m[::100].contiguous, m[5:5][::2].contiguous, m[0:0:2].strides))
show(lambda: (b''.join([m[::6]])))
show(lambda: (int.from_bytes(m,'big')))
show(lambda: (int.from_bytes(st,'big')))
show(lambda: (int.from_bytes(rel,'big')))
show(lambda: (int.from_bytes(c,'big')))
show(lambda: (str(r,'ascii')))
show(lambda: (str(st,'ascii')))
show(lambda: (str(rel,'ascii')))
show(lambda: (int(memoryview(b'12'))))
show(lambda: (int(memoryview(b'1x'))))
show(lambda: (int(memoryview(b'112')[::2])))
show(lambda: (int(rel)))
show(lambda: (float(memoryview(b'1.5'))))
show(lambda: (float(rel)))
show(lambda: (float(memoryview(b'112')[::2])))
show(lambda: (b'%b'%r))
show(lambda: (b'%b'%st))
show(lambda: (b'%s'%rel))
show(lambda: (b'%c'%memoryview(b'a')))
show(lambda: (b'abc'.find(memoryview(b'c'))))
show(lambda: (b'abc'.find(st)))
show(lambda: (b'abc'.find(rel)))
show(lambda: (b'abc'.startswith(memoryview(b'a'))))
show(lambda: (b'abc'.startswith(rel)))
show(lambda: (b'abc'.startswith((memoryview(b'a'),))))
show(lambda: (b'abc'.startswith(st)))
show(lambda: (b'abc'.startswith((st,))))
show(lambda: (b'abc'.replace(memoryview(b'a'),r)))
show(lambda: (b'abc'.replace(rel,r)))
show(lambda: (b'abc'.replace(st,r)))
show(lambda: (b'abc'.split(memoryview(b'b'))))
show(lambda: (b'abc'.split(st)))
show(lambda: (b'abc'.strip(memoryview(b'a'))))
show(lambda: (b'abc'.strip(st)))
show(lambda: (bytearray(b'abc').partition(st)))
show(lambda: (bytearray(b'abc').partition(rel)))
show(lambda: (b'abc'.partition(rel)))
show(lambda: (b'abc'.removeprefix(memoryview(b'a'))))
show(lambda: (b'abc'.translate(memoryview(bytes(256)))))
show(lambda: (b'abc'.translate(None,memoryview(b'a'))))
show(lambda: (bytes.maketrans(memoryview(b'a'),memoryview(b'b'))[97]))
show(lambda: (b'a'.center(3,memoryview(b'x'))))
show(lambda: (memoryview(b'b') in b'abc'))
show(lambda: (st in b'abc'))
show(lambda: (rel in b'abc'))
show(lambda: (m.release.__name__))
show(lambda: (type(m)))
show(lambda: (repr(memoryview)))
show(lambda: (m.x))
show(lambda: (list(reversed(m))))
show(lambda: (isinstance(m,collections.abc.Sequence)))
show(lambda: (issubclass(memoryview,collections.abc.MutableSequence)))
show(lambda: (str(m)[:11],repr(rel)[:20]))
show(lambda: (sum(m)))
show(lambda: (max(m)))
show(lambda: (m+m))
show(lambda: (m*2))
show(lambda: (m%2))
show(lambda: (ord(memoryview(b'a'))))
show(lambda: (bytes([1])*m[0]))
show(lambda: (memoryview.__hash__(r)==hash(r)))
show(lambda: (m.__len__()))
show(lambda: (m.nbytes))
show(lambda: (weakref.ref(m)() is m))
show(lambda: (dict.fromkeys([r])[b'abc']))
show(lambda: ({r:1}[b'abc']))
show(lambda: (bytes(5)==memoryview(bytes(5))))
show(lambda: (f'{m:>5}'))
show(lambda: (bytes(m)))
show(lambda: ([*m]))
show(lambda: (b'abc'.join(r)))
show(lambda: (b'abc'.decode.__name__))
show(lambda: (b'abc'.index(memoryview(b'z'))))
show(lambda: (b'abc'.count(memoryview(b'c'))))
show(lambda: (b'abc'.rfind(memoryview(b'c'))))
show(lambda: (bytes.join(b'',(rel,))))
show(lambda: (bytes.__add__(b'a',rel)))
show(lambda: (b''+rel))
show(lambda: (bytearray()+rel))
show(lambda: (bytearray(b'abc').find(rel)))
show(lambda: (r.__ne__(1)))
show(lambda: (r.__eq__(1)))
show(lambda: (r.__lt__(r)))
show(lambda: (str(b'abc'[0:1],'ascii')))
show(lambda: (m.__delitem__(0)))
show(lambda: ([bytes(p) for p in b'abc'.partition(memoryview(b'b'))]))
show(lambda: ([bytes(p) for p in bytearray(b'abc').partition(memoryview(b'b'))]))
show(lambda: (b'abc'.partition(bytearray(b'b'))))
show(lambda: (b'abc'.rpartition(bytearray(b'b'))))
show(lambda: (bytearray(b'abc').partition([98])))
show(lambda: (bytearray(b'abc').partition('b')))
show(lambda: (int(r,10)))
show(lambda: (int(memoryview(b'12'),10)))
show(lambda: (b'%b' % (r,)))
show(lambda: (b'' % r))
show(lambda: (str(memoryview(b'\xff'),'ascii')))
show(lambda: (r.tobytes('C')))
show(lambda: (m.toreadonly().readonly))
show(lambda: (m.toreadonly()[0:1]))
show(lambda: (m.toreadonly().obj is b))
show(lambda: (memoryview(memoryview(b)[1:]).tolist()))
show(lambda: (memoryview(c).format))
show(lambda: (m[10**30]))
show(lambda: (m[1:2][0]))
show(lambda: (m[-3:].tolist()))
show(lambda: (m[::-1].hex()))
show(lambda: (bytes(m[::-1])))
show(lambda: (m[::-1]==b[::-1]))
show(lambda: (m[::2]==bytes(m[::2])))
show(lambda: (b''.join([m[1:3],b'-',r])))
show(lambda: (list(map(chr,r))))
show(lambda: (sorted(m,reverse=True)))
show(lambda: (any(r),all(r)))
show(lambda: (tuple(r)))
show(lambda: (set(r)))
show(lambda: (dict(enumerate(r))))
show(lambda: (bytes(memoryview(b''))))
show(lambda: (memoryview(b'')==memoryview(b'').cast('c')))
show(lambda: (len(memoryview(b''))))
show(lambda: (bool(memoryview(b'')),bool(r)))
show(lambda: (hash(memoryview(bytearray(b'a')).toreadonly())))
show(lambda: (memoryview(b'ab')[0:1] in (b'a',)))
show(lambda: (callable(r.release)))
show(lambda: (weakref.ref(r)() is r))
show(lambda: (isinstance(r,collections.abc.Hashable),isinstance(r,collections.abc.Reversible),isinstance(r,collections.abc.Collection)))
show(lambda: (bytearray(b'a')+r))
show(lambda: (bytearray(r)))
show(lambda: (b'x'.replace(b'x',r)))
show(lambda: (bytes.fromhex('61')==memoryview(b'a')))
show(lambda: (r is memoryview(r)))
show(lambda: (b'abc'.endswith(memoryview(b'c'))))
show(lambda: (b'abc'.strip(rel)))
show(lambda: (b'abc'.split(rel)))
show(lambda: (b'abc'.translate(rel)))
show(lambda: (b'abc'.removesuffix(st)))
show(lambda: (bytes.maketrans(st,st)))
show(lambda: (m.cast('H')==0 if False else 0))
try:
    m[0]=120
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[-1]=121
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[9]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=256
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=-1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]='a'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=b'a'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=1.0
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=True
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=None
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=10**30
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0]=b'z'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0]=b'zz'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0]=bytearray(b'z')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    sb[0]=-5
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    sb[0]=128
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    sb[0]=-129
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    r[0]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    r[0:1]=b'a'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    r['a']=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    rel[0]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del m[0]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del r[0]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del rel[0]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m['a']=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[()]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[(0,)]=65
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0,1]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:1,0:1]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=b'xy'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=b'xyz'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=5
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]='ab'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=[1,2]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[::2]=b'123'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[1:]=m[:-1]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[:-1]=m[1:]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[::-1]=m
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=rel
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[::0]=b''
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0:2]=b'ab'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    c[0:2]=memoryview(b'ab').cast('c')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    sb[0:2]=b'ab'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=sb[0:2]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[2:1]=b''
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0:2]=bytearray(b'zz')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.extend(b'')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.extend(b'1')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.extend([])
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.extend([1])
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.clear()
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.pop()
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.pop(99)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.remove(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.remove(b[0])
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.insert(0,1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.insert(0,999)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b+=b''
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b+=b'1'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b*=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b*=2
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b[0:1]=b'zz'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b[0:1]=b'z'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b[0:1]=b''
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[0]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[9]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[0:2]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[5:5]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[::2]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del b[6::2]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b[0]=66
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.reverse()
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.__init__()
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.__init__(b'abcdef')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    e=bytearray()
    me=memoryview(e)
    e.clear()
    e.__init__()
    e.pop()
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    e.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    e.__init__(b'')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    e.__init__(b'1')
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    class M(memoryview): pass
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.extend(m)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b+=m
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray()
    z.extend(st)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray()
    z+=st
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray()
    z+=rel
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray()
    z.extend(rel)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray(b'abc')
    z[0:1]=st
    print(z)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z[0:1]=rel
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z[0:1]=memoryview(b'xy')
    print(z)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    z=bytearray(b'abc')
    z[::2]=memoryview(b'xy')
    print(z)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m.obj=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m.format='c'
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del m.obj
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    with m as k: print(k is m)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    m[0]=1
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    with m: pass
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    b.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    del st,c,sb,k,m
    b.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    v=memoryview(b)
    w=v[1:]
    v.release()
    b.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    print(w.tolist())
    w.release()
    b.append(1)
    print(len(b))
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    v=memoryview(b)
    w=memoryview(v)
    del v
    b.append(1)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))
try:
    w=None
    b.append(2)
    print('done')
except Exception as e:
    print(type(e).__name__ + ': ' + str(e))


class Releases:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 0


def released_within(operation):
    view = memoryview(bytearray(b"abc"))
    try:
        print(operation(view, Releases(view)))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


released_within(lambda view, index: view[index])
released_within(lambda view, index: bytes(view[index:]))


class Odd:
    def __index__(self):
        raise KeyError("odd")


show(lambda: memoryview(bytearray(b'a')).__setitem__(0, Odd()))
show(lambda: memoryview(bytearray(b'a')).__setitem__(Odd(), 0))
steps = iter(view := memoryview(b'abc'))
print(next(steps))
view.release()
show(lambda: next(steps))

