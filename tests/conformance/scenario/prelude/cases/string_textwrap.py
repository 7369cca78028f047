import string
import textwrap
from string import Formatter, Template


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.ascii_lowercase[:3], string.ascii_uppercase[-1])
t = Template("Hi $name, you owe $$${amount} to ${who_1}x $_u $name")
print(t.substitute(name="A", amount=3, who_1="B", _u="u"), t.substitute({"name": "A", "amount": 3, "who_1": "B", "_u": 1}, name="kw"), t.template)
attempt(t.substitute, name="A"), attempt(t.safe_substitute, name="A"), attempt(Template("$1 bad").substitute), attempt(Template("ok\nline ${bad").substitute), attempt(Template("$").substitute), attempt(Template("$").safe_substitute)
attempt(Template("a $é b").safe_substitute), attempt(Template("${} $x-$y").safe_substitute, x=1), attempt(Template("").substitute), attempt(Template("$a$b").substitute, a=1, b=2)


class Percent(Template):
    delimiter = "%"


print(Percent("%a and $b %% %{c}").safe_substitute(a=1, b=2, c=3))


class Fmt(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<%s>" % key)
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        if spec == "upper":
            return str(value).upper()
        return super().format_field(value, spec)


f = Fmt()
print(f.format("{} {} {x} {y:upper} {0!r:>5}" if False else "{} {} {x} {y:upper}", 1, "two", y="why"), f.format("{0!r:>5}|{0!s}|{0!a}", "é"), f.format("{{}} {a.real} {b[0]} {b[key]}" if False else "{{}} {0.real} {1[0]} {2[key]}", 3, [4], {"key": 5}))
attempt(f.format, "{0} {}", 1, 2), attempt(f.format, "{} {0}", 1, 2), attempt(f.format, "{0!x}", 1), attempt(f.format, "{", 1), attempt(f.format, "}", 1), attempt(f.format, "{5}", 1), attempt(f.format, "{0:{1}}", 3, ">5"), attempt(f.vformat, "{a}", (), {"a": 1})
print(list(Formatter().parse("a{b!r:c}d{{e}}{f[0].g:{h}}")))
text = """    Hello there,
      indented more
    \tand a tab

    end
"""
print(repr(textwrap.dedent(text)), repr(textwrap.dedent("\ta\n\t b\n")), repr(textwrap.dedent("  a\n b")), repr(textwrap.dedent("no\n  indent")), repr(textwrap.dedent("\n   \n  x")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
long = "The quick brown fox-like animal jumped over the lazy-dog's back; it was well-known -- or so they say--for this. Supercalifragilisticexpialidocious! Ok. Then e-mail re-do x-y 10-20 --option a--b."
for width in (10, 20, 33, 70, 200):
    print(textwrap.wrap(long, width))
print(textwrap.fill(long, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(long, 25, break_long_words=False, break_on_hyphens=False), textwrap.shorten("Hello  world, this is long", 15), textwrap.shorten("Hello", 5), textwrap.shorten("Hello world foo", width=12, placeholder="..."))
print(textwrap.wrap("a\tb  c\nd", 5), textwrap.wrap("", 5), textwrap.wrap("   lead", 10), textwrap.wrap("one two three", 7, max_lines=1), textwrap.wrap("a  b", 3, drop_whitespace=False), textwrap.wrap("End. Next one. ok", 40, fix_sentence_endings=True))
attempt(textwrap.wrap, "a b", 0), attempt(textwrap.shorten, "aaaa bbbb", 3)
