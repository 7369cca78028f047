data = bytearray(b"abcdef")
view = memoryview(data)
view[0] = 65
view[-1:] = b"F"
view[1:5:2] = b"__"
view[2:] = view[:-2]
view.cast("b")[0] = -1
view.cast("c")[1] = b"!"
print(data, view.toreadonly().readonly, view.readonly)
fixed = memoryview(b"abc")
for wrong in (lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, "a"), lambda: view.__setitem__(6, 1), lambda: view.cast("c").__setitem__(0, b"ab"), lambda: view.__setitem__(slice(2), b"abc"), lambda: view.__setitem__(slice(2), 1), lambda: view.__delitem__(0), lambda: fixed.__setitem__(0, 1), lambda: view.toreadonly().__setitem__(0, 1)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
