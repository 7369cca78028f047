# typing: annotations written as strings. Names, attributes, subscripts, |, lists, and literals: what annotations are made of.
import sys


class _Reader:
    def __init__(self, text):
        self.tokens = _tokens(text)
        self.text = text
        self.place = 0

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self):
        token = self.peek()
        self.place += 1
        return token

    def expect(self, token):
        if self.take() != token:
            raise SyntaxError("Forward reference must be an expression -- got %r" % self.text)


def _tokens(text):
    tokens = []
    place = 0
    while place < len(text):
        letter = text[place]
        end = place + 1
        if letter.isspace():
            place = end
            continue
        if letter.isidentifier():
            while end < len(text) and text[place:end + 1].isidentifier():
                end += 1
        elif letter.isdigit() or (letter == "-" and text[end:end + 1].isdigit()):
            while end < len(text) and text[end].isdigit():
                end += 1
        elif letter in "'\"":
            end = text.find(letter, end) + 1
            if end == 0:
                raise SyntaxError("Forward reference must be an expression -- got %r" % text)
        elif text.startswith("...", place):
            end = place + 3
        tokens.append(text[place:end])
        place = end
    return tokens


def evaluate(text, globalns, localns=None):
    reader = _Reader(text)
    value = _union(reader, globalns or {}, localns or {})
    if reader.peek():
        raise SyntaxError("Forward reference must be an expression -- got %r" % text)
    return value


def _union(reader, globalns, localns):
    value = _primary(reader, globalns, localns)
    while reader.peek() == "|":
        reader.take()
        value = value | _primary(reader, globalns, localns)
    return value


def _primary(reader, globalns, localns):
    value = _atom(reader, globalns, localns)
    while reader.peek() in (".", "["):
        if reader.take() == ".":
            value = getattr(value, reader.take())
        else:
            items, single = _items(reader, "]", globalns, localns)
            value = value[items[0] if single else tuple(items)]
    return value


def _items(reader, end, globalns, localns):
    """What stands up to the closing bracket, and whether it is one item with no comma."""
    items = []
    comma = False
    while reader.peek() != end:
        items.append(_union(reader, globalns, localns))
        if reader.peek() != end:
            reader.expect(",")
            comma = True
    reader.expect(end)
    return items, len(items) == 1 and not comma


def _atom(reader, globalns, localns):
    token = reader.take()
    if token == "[":
        return _items(reader, "]", globalns, localns)[0]
    if token == "(":
        items, single = _items(reader, ")", globalns, localns)
        return items[0] if single else tuple(items)
    if token == "...":
        return ...
    if token[:1] in ("'", '"') and token:
        return token[1:-1]
    if token in _CONSTANTS:
        return _CONSTANTS[token]
    if token[:1].isdigit() or token[:1] == "-":
        return int(token)
    if not token.isidentifier():
        raise SyntaxError("Forward reference must be an expression -- got %r" % reader.text)
    for names in (localns, globalns, vars(_builtins())):
        if token in names:
            return names[token]
    raise NameError("name %r is not defined" % token)


_CONSTANTS = {"None": None, "True": True, "False": False}


def _builtins():
    import builtins
    return builtins
