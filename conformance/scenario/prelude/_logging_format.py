# logging: formatters and their three styles.
import _native
import time
from _string_formatter import _parse as parse_fields
from _string_template import Template

_version = _native.version_info
_KINDS = "diouxXeEfFgGcrsa"


def _percent_fields(text):
    """Whether the text has a field like %(name)-8s; None if what stands there is none."""
    place = 0
    found = False
    while True:
        place = text.find("%(", place)
        if place < 0:
            return found
        end = text.find(")", place)
        rest = text[end + 1:].lstrip("#0+ -") if end > place + 2 else ""
        rest = rest.lstrip("0123456789*")
        if rest[:1] == ".":
            rest = rest[1:].lstrip("0123456789")
        if rest and rest[0].lower() in _KINDS:
            found = True
        place += 2


class PercentStyle(object):
    __module__ = "logging"
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        if defaults is not None and _version < (3, 10):
            raise TypeError("__init__() got an unexpected keyword argument 'defaults'")
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        if not _percent_fields(self._fmt):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error)


class StrFormatStyle(PercentStyle):
    __module__ = "logging"
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def validate(self):
        fields = set()
        try:
            for _, name, spec, conversion in parse_fields(self._fmt):
                if name:
                    if not _is_field(name):
                        raise ValueError("invalid field name/expression: %r" % name)
                    fields.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
                if spec and not _is_spec(spec):
                    raise ValueError("bad specifier: %r" % spec)
        except ValueError as error:
            raise ValueError("invalid format: %s" % error)
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._fmt.format(**self._values(record))


def _is_word(text):
    return text != "" and all(letter.isalnum() or letter == "_" for letter in text)


def _is_field(name):
    """A word, then attributes and items."""
    place = min([at for at in (name.find("."), name.find("[")) if at >= 0], default=len(name))
    if not _is_word(name[:place]):
        return False
    rest = name[place:]
    while rest:
        if rest[0] == "[":
            end = rest.find("]")
            if end < 2:
                return False
            rest = rest[end + 1:]
        else:
            end = min([at for at in (rest.find(".", 1), rest.find("[", 1)) if at >= 0], default=len(rest))
            if rest[0] != "." or not _is_word(rest[1:end]):
                return False
            rest = rest[end:]
    return True


def _is_spec(spec):
    if len(spec) > 1 and spec[1] in "<=>^":
        spec = spec[2:]
    elif spec[0] in "<=>^":
        spec = spec[1:]
    spec = spec[1:] if spec[:1] in ("+", " ", "-") else spec
    spec = spec[1:] if spec[:1] == "#" else spec
    spec = spec.lstrip("0123456789")
    if spec[:1] == "{":
        spec = spec.partition("}")[2]
    spec = spec[1:] if spec[:1] in (",", "_") else spec
    if spec[:1] == ".":
        spec = spec[1:].lstrip("0123456789")
    return spec == "" or spec.lower() in "bcdefgnosx%"


class StringTemplateStyle(PercentStyle):
    __module__ = "logging"
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return self._fmt.find("$asctime") >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        kinds = [(kind, name) for _, kind, name, _ in self._tpl._pieces()]
        if any(kind == "invalid" and name == "$" for kind, name in kinds):
            raise ValueError("invalid format: bare '$' not allowed")
        if not any(kind == "name" for kind, name in kinds):
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


class Formatter(object):
    __module__ = "logging"
    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    if _version >= (3, 10):
        def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
            self._set_up(fmt, datefmt, style, validate, defaults)
    else:
        def __init__(self, fmt=None, datefmt=None, style="%", validate=True):
            self._set_up(fmt, datefmt, style, validate, None)

    def _set_up(self, fmt, datefmt, style, validate, defaults):
        if style not in _STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        from _traceback_exception import TracebackException
        return "".join(TracebackException(ei[0], ei[1], ei[2]).format()).rstrip("\n")

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Kept, as it is the same for every handler.
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = text + ("" if text[-1:] == "\n" else "\n") + record.exc_text
        if record.stack_info:
            text = text + ("" if text[-1:] == "\n" else "\n") + self.formatStack(record.stack_info)
        return text


default_formatter = Formatter()
