class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


kept = []


def catches():
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept.append(error)
    noisy = Noisy("local of the frame that the traceback holds")
    return noisy.name


def calls():
    outer = Noisy("local of its caller")
    catches()
    return outer.name


print(calls())
print("cleared")
kept.clear()
print("end")
