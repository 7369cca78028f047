text = "naïve ☕"
print(len(text), text[2], text[-1], [*text][:3], text * 2, 3 * "ab", text + "!", "b" > "a" > "B", min(text), max("abc"), sorted("hello"))
print(ord("☕"), chr(9749), ascii(text), repr("it's"), repr('"\''), repr("\n\t\\\x00\x7f\u200b"), str(b"x"), str(b"x", "ascii"), "a" "b")
print(str(1.5), str(None), str([1, "a"]), str(object=5), str(), hash("x") == hash("x"), "\N{BULLET}", "\x41\u0042\103", r"\n")
for wrong in (lambda: "a" + 1, lambda: "a" * "b", lambda: text[99], lambda: chr("a"), lambda: ord("ab"), lambda: str("x", "ascii"), lambda: "a" < 1, lambda: text.__setitem__):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
