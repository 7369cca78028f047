data = bytearray(b"hello")
data.append(33); data.extend(b"??"); data.insert(0, 62); data.remove(104)
print(data, data.pop(), data.pop(0), data.copy() is data, data)
data[0] = 69
data[1:3] = b"xyz"
del data[-1]
data += b"+"
data *= 2
data.reverse()
print(data, len(data), data.find(b"z"), data.upper(), data.decode(), data == bytes(data))
data.clear()
print(data, bytearray(2), bytearray("é", "utf-8"), bytearray([1, 2]).hex(), bytearray.fromhex("ff"), bytearray(b"ab").join([b"1", b"2"]))
for wrong in (lambda: data.pop(), lambda: data.append(256), lambda: data.remove(1), lambda: hash(data), lambda: data.append("a"), lambda: data.__setitem__(0, 1), lambda: data.extend("x")):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
