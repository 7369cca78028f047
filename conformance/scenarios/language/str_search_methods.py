text = "abracadabra"
print(text.find("bra"), text.rfind("bra"), text.find("z"), text.index("c"), text.rindex("a", 0, 5), text.count("a"), text.count("", 2), text.find("", 20))
print(text.startswith(("x", "ab")), text.endswith("bra", -3), text.startswith("bra", 1), "cad" in text, text.replace("a", "A", 2), text.replace("", "-", 3))
print(text.removeprefix("abra"), text.removesuffix("bra"), text.removesuffix(""))
for wrong in (lambda: text.index("z"), lambda: text.rindex("z"), lambda: text.find(1), lambda: text.startswith(1), lambda: 1 in text, lambda: text.replace("a")):
    try: wrong()
    except (ValueError, TypeError) as error: print(error)
