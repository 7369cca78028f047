# memoryview and io.BytesIO, and what copies and keywords make of views.
import collections.abc
import copy
import io


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))


view = memoryview(bytearray(b"abc"))
show(lambda: memoryview(x=1))
show(lambda: memoryview(b"", object=1))
show(lambda: copy.copy(view))
show(lambda: copy.deepcopy(view))
show(lambda: setattr(view, "x", 1))
show(lambda: type(iter(view)).__name__)
show(lambda: iter(view).__length_hint__())
show(lambda: hasattr(memoryview, "__iter__"))
show(lambda: view.tobytes(1))
show(lambda: view.cast(1))
show(lambda: isinstance(view, collections.abc.Sequence))
show(lambda: [name for name in dir(view) if name[0] != "_"])
show(lambda: [value.__hash__() == hash(value) for value in (10, "a", b"a", None, 1.5, (1, 2), -1)])
show(lambda: [b"abc".hex(separator) for separator in (":", b"-")])
for separator in ["\xff", b"\xff", "", b"", bytearray(b":"), None, 1, "::"]:
    show(lambda: b"abc".hex(separator))


def buffers():
    s=io.BytesIO(b'abc')
    g=s.getbuffer()
    g[0]=65
    show(lambda:s.getvalue())
    show(lambda:s.write(b''))
    show(lambda:s.write(b'x'))
    show(lambda:s.truncate(1))
    show(lambda:s.truncate(3))
    show(lambda:s.close())
    show(lambda:s.read())
    show(lambda:s.seek(0))
    show(lambda:s.write('a'))
    show(lambda:g.readonly)
    show(lambda: bytes(g))
    show(lambda: s.writelines([b'a']))
    g.release()
    show(lambda:s.write(memoryview(b'zz')))
    show(lambda:s.getvalue())
    show(lambda:s.write(memoryview(b'abcd')[::2]))
    show(lambda:s.write(g))
    show(lambda:io.BytesIO(memoryview(b'abcd')[::2]).getvalue())
    show(lambda: io.BytesIO(memoryview(b'abc')).read())
    with io.BytesIO(b'ab').getbuffer() as h: print(h.tolist())


buffers()
