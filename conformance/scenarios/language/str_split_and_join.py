text = " one, two,,three "
print(text.split(","), text.split(), text.split(",", 1), text.rsplit(",", 1), text.strip(), text.lstrip(), text.rstrip(" e"))
print("a\nb\r\nc\x0bd\n".splitlines(), "a\nb".splitlines(True), "k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="))
print("-".join("abc"), "".join([]), ", ".join(str(n) for n in range(3)), "xxaxx".strip("x"), "".split(), "".split(","))
for wrong in (lambda: "a".split(""), lambda: ",".join([1]), lambda: ",".join(5), lambda: "a".partition("")):
    try: wrong()
    except (ValueError, TypeError) as error: print(error)
