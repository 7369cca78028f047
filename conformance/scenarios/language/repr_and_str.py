class Plain: pass
class Shown:
    def __repr__(self): return "Shown()"
class Both(Shown):
    def __str__(self): return "both"
print(Shown(), [Both()], Both(), {Both(): 1}.keys(), f"{Both()!r} {Both()}", "%s %r" % (Both(), Both()), repr(Both), (Both(),), str(Shown()))
print(repr(Plain()).startswith("<__main__.Plain object at "), Plain, Plain().__class__, print, len, [].append.__name__, str.upper, int.__add__, type(Plain.__init__).__name__)
def f(): pass
print(f.__qualname__, repr(f)[:12], repr(lambda: 0)[:20], ..., NotImplemented, None, range, type(None), Exception("x"), OSError)
