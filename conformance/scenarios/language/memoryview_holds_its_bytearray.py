data = bytearray(b"abc")
with memoryview(data) as view:
    part = view[1:]
    for resize in (lambda: data.append(1), lambda: data.pop(), data.clear, lambda: data.extend(view), lambda: data.__delitem__(0), lambda: data.__setitem__(slice(1), b""), lambda: data.__init__(b"x"), lambda: data.remove(97), lambda: data.insert(0, 1)):
        try: resize()
        except BufferError as error: print(error)
    data[0:1] = b"z"
try: view[0]
except ValueError as error: print(error)
try: data.append(1)
except BufferError: print("part still looks at", part.tolist())
part.release()
part.release()
data.append(100)
print(data, repr(part)[:19], part == part, part == data)
