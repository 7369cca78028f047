class Shy:
    def __bool__(self):
        print("asked", end=" ")
        return False
shy = Shy()
print((shy or "right"), (shy and "never") is shy, not shy)
print(1 and [] or {} or 0, None or 0, "" and 1 / 0, 1 if shy else 2)
if shy or not shy:
    print("both asked")
class Bad:
    def __bool__(self): return 2
try:
    bool(Bad())
except TypeError as error:
    print(error)
