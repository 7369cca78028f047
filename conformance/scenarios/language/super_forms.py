class Base:
    kind = "base"
    def __init__(self, x): self.x = x
    @classmethod
    def make(cls, x): return cls(x)
    @staticmethod
    def helper(): return "helped"
class Child(Base):
    kind = "child"
    def __init__(self, x):
        super().__init__(x + 1)
        self.seen = super().kind, super(Child, self).kind, super().helper()
    @classmethod
    def make(cls, x): return super().make(x * 10)
c = Child.make(1)
print(c.x, c.seen, type(c).__name__, [super(Child, c).kind for _ in "x"])
for wrong in (lambda: super(), lambda: super(Child, 5), lambda: super(Child, c).nothing):
    try: wrong()
    except (RuntimeError, TypeError, AttributeError) as error: print(error)
