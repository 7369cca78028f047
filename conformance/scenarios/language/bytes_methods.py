data = b"Hello, wORLD"
print(data.upper(), data.lower(), data.title(), data.capitalize(), data.swapcase(), data.find(b"o"), data.rfind(111), data.index(b"l"), data.rindex(b"L"), data.count(b"l"))
print(data.startswith(b"He"), data.endswith((b"x", b"D")), data.replace(b"l", b"L", 1), data.split(b","), data.rsplit(None, 1), data.partition(b", "), data.rpartition(b"l"))
print(b"a\nb\r\n".splitlines(), b" x ".strip(), b"xxa".lstrip(b"x"), b"axx".rstrip(b"x"), b"-".join([b"a", bytearray(b"b")]), data.removeprefix(b"Hel"), data.removesuffix(b"LD"))
print(b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"."), b"-7".zfill(4), b"a\tb".expandtabs(2), data.hex(), data.hex(":", 4), bytes.fromhex("48 65"))
print(b"ab1".isalnum(), b"ab".isalpha(), b"1".isdigit(), b"a".islower(), b"A".isupper(), b"Ab".istitle(), b" ".isspace(), b"a".isascii(), b"abc".translate(bytes.maketrans(b"a", b"z"), b"c"))
print(data.decode(), b"\xe9".decode("latin-1"), b"\xff!".decode("ascii", "replace"), b"\xff".decode("utf-8", "backslashreplace"), b"%d-%s-%x" % (1, b"y", 255))
