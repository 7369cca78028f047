# json: writing.
import _native

_version = _native.version_info
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_TABLE = {code: "\\u%04x" % code for code in range(32)}
_TABLE.update({ord(letter): text for letter, text in _SHORT.items()})


def _quoted(s, ascii_only):
    text = s.translate(_TABLE)
    if not ascii_only or (text.isascii() and "\x7f" not in text):
        return '"%s"' % text
    parts = []
    for letter in text:
        code = ord(letter)
        if code < 0x7F:
            parts.append(letter)
        elif code < 0x10000:
            parts.append("\\u%04x" % code)
        else:
            code -= 0x10000
            parts.append("\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF))
    return '"%s"' % "".join(parts)


class JSONEncoder(object):
    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__)

    def encode(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return _Writer(self).value(o, 0)


class _Writer:
    def __init__(self, encoder):
        self.encoder = encoder
        self.ascii = encoder.ensure_ascii
        indent = encoder.indent
        self.indent = indent if indent is None or isinstance(indent, str) else " " * indent
        self.open = {}

    def number(self, o):
        if o != o:
            text = "NaN"
        elif o == _infinity:
            text = "Infinity"
        elif o == -_infinity:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            shown = ": " + repr(o) if _version >= (3, 12) else ""
            raise ValueError("Out of range float values are not JSON compliant" + shown)
        return text

    def simple(self, o):
        """The text of what holds nothing else; None for everything else."""
        if isinstance(o, str):
            return _quoted(o, self.ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        return self.number(o) if isinstance(o, float) else None

    def value(self, o, level):
        text = self.simple(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.array(o, level)
        elif isinstance(o, dict):
            yield from self.object(o, level)
        else:
            self.enter(o)
            yield from self.value(self.encoder.default(o), level)
            self.leave(o)

    def enter(self, o):
        if self.encoder.check_circular:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def leave(self, o):
        if self.encoder.check_circular:
            del self.open[id(o)]

    def breaks(self, level):
        """(what opens the first item, what separates items, what closes the last)."""
        separator = self.encoder.item_separator
        if self.indent is None:
            return "", separator, ""
        line = "\n" + self.indent * (level + 1)
        return line, separator + line, "\n" + self.indent * level

    def array(self, o, level):
        if not o:
            yield "[]"
            return
        self.enter(o)
        before, between, after = self.breaks(level)
        start = "[" + before
        for item in o:
            text = self.simple(item)
            if text is not None:
                yield start + text
            else:
                yield start
                yield from self.value(item, level + 1)
            start = between
        if after:
            yield after
        yield "]"
        self.leave(o)

    def object(self, o, level):
        if not o:
            yield "{}"
            return
        self.enter(o)
        yield "{"
        before, between, after = self.breaks(level)
        first = True
        for key, value in sorted(o.items()) if self.encoder.sort_keys else o.items():
            name = self.key(key)
            if name is None:
                continue
            if first and before:
                yield before
            elif not first:
                yield between
            first = False
            yield _quoted(name, self.ascii)
            yield self.encoder.key_separator
            yield from self.value(value, level + 1)
        if after and not (first and _version >= (3, 14)):
            yield after
        yield "}"
        self.leave(o)

    def key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % key.__class__.__name__)


_infinity = float("inf")
