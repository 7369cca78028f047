import string, textwrap
print(string.ascii_lowercase, string.ascii_uppercase[:3], string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), string.capwords("hello big world"), len(string.printable), string.ascii_letters[26])
t = string.Template("$who owes ${amount} $$")
print(t.substitute(who="Ann", amount=5), t.safe_substitute(who="Bob"), string.Formatter().format("{0:>4}{x}", 1, x=2))
print(textwrap.wrap("the quick brown fox jumps", 10), textwrap.dedent("  a\n    b\n"), textwrap.fill("aaa bbb ccc", 7), textwrap.shorten("hello big wide world", 12), textwrap.indent("a\nb", "> "))
for wrong in (lambda: t.substitute(), lambda: string.Template("$").substitute()):
    try: wrong()
    except (KeyError, ValueError) as error: print(type(error).__name__, error)
