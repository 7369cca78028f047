class Door:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print("open", self.name)
        return self
    def __exit__(self, kind, error, traceback):
        print("close", self.name, kind and kind.__name__, error, traceback is None)
        return self.name == "forgiving"
with Door("a") as a, Door("b"):
    print("inside", a.name)
with (Door("forgiving")), Door("strict"):
    1 / 0
print("after")
