saved = []
class Phoenix:
    def __del__(self):
        print("del")
        saved.append(self)
p = Phoenix()
del p
print(len(saved), type(saved[0]).__name__)
saved.clear()
print("finalized only once", saved)
class Broken:
    def __del__(self): raise ValueError("not seen by anybody")
Broken()
print("end")
