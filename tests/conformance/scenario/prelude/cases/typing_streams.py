# The types of streams are generic classes of their own; nothing that io makes is an instance of them.
import io
import typing

for stream in (typing.IO, typing.TextIO, typing.BinaryIO):
    print(stream, [base.__name__ for base in stream.__mro__], stream.__name__, isinstance(io.StringIO(), stream))
print(typing.IO[str], typing.IO[typing.AnyStr].__parameters__, typing.TextIO.__orig_bases__, typing.BinaryIO.__orig_bases__)
for wrong in (lambda: typing.TextIO[str], lambda: typing.IO[str, str]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


def write(to: typing.TextIO, raw: typing.BinaryIO) -> typing.IO[str]:
    return to


print(typing.get_type_hints(write))


class Shout(typing.TextIO):
    def write(self, text):
        return text.upper()


print(issubclass(Shout, typing.IO), Shout.__mro__[2] is typing.IO, Shout().write("x"))
