class Bad:
    def __int__(self): return "7"
    def __float__(self): return 1
    def __index__(self): return 1.0
    def __str__(self): return 5
    def __repr__(self): return None
    def __len__(self): return -1
    def __format__(self, spec): return 5
    def __bytes__(self): return "x"
    def __iter__(self): return [].__iter__
    def __contains__(self, x): raise KeyError(x)
bad = Bad()
for wrong in (lambda: int(bad), lambda: float(bad), lambda: [0][bad], lambda: str(bad), lambda: repr(bad), lambda: len(bad), lambda: f"{bad}", lambda: bytes(bad), lambda: list(bad), lambda: 1 in bad, lambda: bool(bad)):
    try: print(wrong())
    except Exception as error: print(type(error).__name__, error)
