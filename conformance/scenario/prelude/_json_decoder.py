# json: reading.
import _native

_version = _native.version_info


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_SIMPLE = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_BLANK = " \t\n\r"
_DIGITS = "0123456789"


def _skip(s, place):
    while place < len(s) and s[place] in _BLANK:
        place += 1
    return place


class JSONDecoder(object):
    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        # Names of members that occur again are one str.
        return _Reader(self, s).value(idx)


class _Reader:
    def __init__(self, decoder, s):
        self.decoder = decoder
        self.s = s

    def fail(self, message, place):
        raise JSONDecodeError(message, self.s, place)

    def value(self, place):
        """The value that begins at place, and where it ends."""
        s = self.s
        letter = s[place:place + 1]
        if letter == '"':
            return self.string(place + 1)
        if letter == "{":
            return self.object(place + 1)
        if letter == "[":
            return self.array(place + 1)
        if letter == "n" and s.startswith("null", place):
            return None, place + 4
        if letter == "t" and s.startswith("true", place):
            return True, place + 4
        if letter == "f" and s.startswith("false", place):
            return False, place + 5
        if letter and letter in "-0123456789":
            found = self.number(place)
            if found is not None:
                return found
        for name in _CONSTANTS:
            if s.startswith(name, place):
                return self.decoder.parse_constant(name), place + len(name)
        self.fail("Expecting value", place)

    def number(self, place):
        s = self.s
        end = place + (s[place] == "-")
        if s[end:end + 1] == "0":
            end += 1
        else:
            start = end
            end = _digits(s, end)
            if end == start:
                return None
        whole = True
        if s[end:end + 1] == ".":
            after = _digits(s, end + 1)
            if after > end + 1:
                whole = False
                end = after
        if s[end:end + 1] in ("e", "E"):
            after = end + 1
            if s[after:after + 1] in ("+", "-"):
                after += 1
            last = _digits(s, after)
            if last > after:
                whole = False
                end = last
        text = s[place:end]
        return (self.decoder.parse_int if whole else self.decoder.parse_float)(text), end

    def string(self, place):
        s = self.s
        begin = place - 1
        parts = []
        while True:
            start = place
            while place < len(s) and s[place] not in '"\\' and s[place] >= " ":
                place += 1
            if place > start:
                parts.append(s[start:place])
            if place >= len(s):
                self.fail("Unterminated string starting at", begin)
            letter = s[place]
            if letter == '"':
                return "".join(parts), place + 1
            if letter != "\\":
                if self.decoder.strict:
                    self.fail("Invalid control character at", place)
                parts.append(letter)
                place += 1
                continue
            text, place = self.escape(place, begin)
            parts.append(text)

    def escape(self, place, begin):
        s = self.s
        letter = s[place + 1:place + 2]
        if not letter:
            self.fail("Unterminated string starting at", begin)
        if letter != "u":
            if letter not in _SIMPLE:
                self.fail("Invalid \\escape", place)
            return _SIMPLE[letter], place + 2
        code = self.hexadecimal(place + 2)
        place += 6
        if 0xD800 <= code <= 0xDBFF and s.startswith("\\u", place) and len(s) >= place + 6:
            low = self.hexadecimal(place + 2)
            if 0xDC00 <= low <= 0xDFFF:
                return chr(0x10000 + (code - 0xD800 << 10 | low - 0xDC00)), place + 6
        return chr(code), place

    def hexadecimal(self, place):
        digits = self.s[place:place + 4]
        if len(digits) < 4 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            self.fail("Invalid \\uXXXX escape", place - 1)
        return int(digits, 16)

    def object(self, place):
        s = self.s
        pairs = []
        place = _skip(s, place)
        if s[place:place + 1] == "}":
            return self.made(pairs), place + 1
        while True:
            if s[place:place + 1] != '"':
                self.fail("Expecting property name enclosed in double quotes", place)
            key, place = self.string(place + 1)
            place = _skip(s, place)
            if s[place:place + 1] != ":":
                self.fail("Expecting ':' delimiter", place)
            value, place = self.value(_skip(s, place + 1))
            pairs.append((key, value))
            place = _skip(s, place)
            letter = s[place:place + 1]
            if letter == "}":
                return self.made(pairs), place + 1
            if letter != ",":
                self.fail("Expecting ',' delimiter", place)
            comma = place
            place = _skip(s, place + 1)
            if _version >= (3, 13) and s[place:place + 1] == "}":
                self.fail("Illegal trailing comma before end of object", comma)

    def made(self, pairs):
        decoder = self.decoder
        if decoder.object_pairs_hook is not None:
            return decoder.object_pairs_hook(pairs)
        obj = dict(pairs)
        return obj if decoder.object_hook is None else decoder.object_hook(obj)

    def array(self, place):
        s = self.s
        values = []
        place = _skip(s, place)
        if s[place:place + 1] == "]":
            return values, place + 1
        while True:
            value, place = self.value(place)
            values.append(value)
            place = _skip(s, place)
            letter = s[place:place + 1]
            if letter == "]":
                return values, place + 1
            if letter != ",":
                self.fail("Expecting ',' delimiter", place)
            comma = place
            place = _skip(s, place + 1)
            if _version >= (3, 13) and s[place:place + 1] == "]":
                self.fail("Illegal trailing comma before end of array", comma)


def _digits(s, place):
    while place < len(s) and s[place] in _DIGITS:
        place += 1
    return place
