class Half:
    def __enter__(self): return self
class Other:
    def __exit__(self, *args): pass
class Breaks:
    def __enter__(self): return self
    def __exit__(self, *args): raise ValueError("on the way out")
for manager in Half, Other, Breaks, int:
    try:
        with manager():
            raise KeyError("body")
    except Exception as error:
        print(type(error).__name__, str(error).replace("__main__.", ""), repr(error.__context__))
