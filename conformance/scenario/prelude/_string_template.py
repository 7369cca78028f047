# string: Template.
import _native

_nothing = {}


def _name_at(text, place):
    """The identifier of ASCII letters at place, or ''."""
    end = place
    while end < len(text) and text[end].isascii() and (text[end].isalnum() if end > place else text[end].isalpha()) or (
            end < len(text) and text[end] == "_"):
        end += 1
    return text[place:end]


class Template:
    __module__ = "string"
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """(text before, kind, name, place): kind is 'name', 'escaped', 'invalid' or '' at the end."""
        text = self.template
        mark = self.delimiter
        place = 0
        while True:
            found = text.find(mark, place)
            if found < 0:
                yield text[place:], "", "", found
                return
            after = found + len(mark)
            name = _name_at(text, after)
            if text.startswith(mark, after):
                kind, end = "escaped", after + len(mark)
            elif name:
                kind, end = "name", after + len(name)
            else:
                kind, end = "invalid", after
                if text.startswith("{", after):
                    name = _name_at(text, after + 1)
                    if name and text.startswith("}", after + 1 + len(name)):
                        kind, end = "name", after + len(name) + 2
            yield text[place:found], kind, name if kind == "name" else text[found:end], after
            place = end

    def _fill(self, mapping, safe):
        parts = []
        place = 0
        for before, kind, name, after in self._pieces():
            parts.append(before)
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "invalid":
                if not safe:
                    self._invalid(after)
                parts.append(name)
            elif kind == "name":
                parts.append(self._value(mapping, name, after, safe))
        return "".join(parts)

    def _value(self, mapping, name, after, safe):
        if not safe:
            return str(mapping[name])
        try:
            return str(mapping[name])
        except KeyError:
            braced = self.template.startswith("{", after)
            return self.delimiter + ("{%s}" % name if braced else name)

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        column = place - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, column))

    def substitute(self, mapping=_nothing, /, **kws):
        return self._fill(_joined(mapping, kws), False)

    def safe_substitute(self, mapping=_nothing, /, **kws):
        return self._fill(_joined(mapping, kws), True)

    if _native.version_info >= (3, 11):
        def is_valid(self):
            return all(kind != "invalid" for _, kind, _, _ in self._pieces())

        def get_identifiers(self):
            return list(dict.fromkeys(name for _, kind, name, _ in self._pieces() if kind == "name"))


def _joined(mapping, keywords):
    if mapping is _nothing:
        return keywords
    if not keywords:
        return mapping
    from _collections_chainmap import ChainMap
    return ChainMap(keywords, mapping)
