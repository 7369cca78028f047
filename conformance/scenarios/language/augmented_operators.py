class Log:
    def __init__(self): self.done = []
    def note(self, word):
        self.done.append(word)
        return self
    def __iadd__(self, other): return self.note("+=")
    def __isub__(self, other): return self.note("-=")
    def __imul__(self, other): return self.note("*=")
    def __imatmul__(self, other): return self.note("@=")
    def __itruediv__(self, other): return self.note("/=")
    def __ifloordiv__(self, other): return self.note("//=")
    def __imod__(self, other): return self.note("%=")
    def __ipow__(self, other): return self.note("**=")
    def __ilshift__(self, other): return self.note("<<=")
    def __irshift__(self, other): return self.note(">>=")
    def __iand__(self, other): return self.note("&=")
    def __ixor__(self, other): return self.note("^=")
    def __ior__(self, other): return self.note("|=")
    def __idivmod__(self, other): return self.note("there is no such operator")


log = Log()
log += 1
log -= 1
log *= 1
log @= 1
log /= 1
log //= 1
log %= 1
log **= 1
log <<= 1
log >>= 1
log &= 1
log ^= 1
log |= 1
print(*log.done)
print(log.__idivmod__(1) is log)
