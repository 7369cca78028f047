# string: Formatter, str.format with each step in a method of its own.
import _native


class Formatter:
    __module__ = "string"

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            parts.append(self.format_field(obj, spec))
        return "".join(parts), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first


def _parse(text):
    """(literal, field name, spec, conversion) one after the other; the field's three are None at the end."""
    place = 0
    literal = ""
    while place < len(text):
        letter = text[place]
        if letter in "{}" and text[place + 1:place + 2] == letter:
            yield literal + letter, None, None, None
            literal = ""
            place += 2
        elif letter == "}":
            raise ValueError("Single '}' encountered in format string")
        elif letter == "{":
            end = _closing(text, place + 1)
            yield (literal,) + _field(text[place + 1:end])
            literal = ""
            place = end + 1
        else:
            literal += letter
            place += 1
    if literal:
        yield literal, None, None, None


def _closing(text, place):
    if place >= len(text):
        raise ValueError("Single '{' encountered in format string")
    depth = 1
    while place < len(text):
        if text[place] == "{":
            depth += 1
        elif text[place] == "}":
            depth -= 1
            if not depth:
                return place
        place += 1
    raise ValueError("expected '}' before end of string")


def _field(text):
    bracket = 0
    for place, letter in enumerate(text):
        if letter == "[":
            bracket = 1
        elif letter == "]":
            bracket = 0
        elif letter in "!:" and not bracket:
            break
    else:
        return text, "", None
    name, rest = text[:place], text[place:]
    conversion = None
    if rest[0] == "!":
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion, rest = rest[1], rest[2:]
        if rest and rest[0] != ":":
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_name(name):
    end = min([place for place in (name.find("."), name.find("[")) if place >= 0], default=len(name))
    first, rest = name[:end], name[end:]
    steps = []
    while rest:
        if rest[0] == ".":
            end = min([place for place in (rest.find(".", 1), rest.find("[", 1)) if place >= 0], default=len(rest))
            steps.append((True, rest[1:end]))
            rest = rest[end:]
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            steps.append((False, int(key) if key.isdigit() else key))
            rest = rest[end + 1:]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdigit() else first, steps
