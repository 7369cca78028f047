print("ab".center(7, "*") + "|", "ab".ljust(5) + "|", "ab".rjust(5, ".") + "|", "-42".zfill(6), "+1".zfill(1), "a\tbc\td".expandtabs(4))
print("abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({97: None, 98: "BB"}), str.maketrans({"a": "1"}))
print("{0} {name!r:>6} {0[0]} {1.real}".format("xy", 5, name="n"), "{a[k]}".format_map({"a": {"k": 1}}), "{} {}".format(1, 2), "{{}}".format())
print("é".encode(), "é".encode("latin-1"), "é".encode("ascii", "replace"), "€".encode("utf-16-le"))
for wrong in (lambda: "é".encode("ascii"), lambda: "ab".center(5, "xy"), lambda: "{}".format(), lambda: "{x}".format(), lambda: "{0} {}".format(1), lambda: str.maketrans("a", "bc")):
    try: wrong()
    except (ValueError, TypeError, LookupError) as error: print(type(error).__name__, error)
