# warnings: filters, and what becomes of a warning. Shown warnings go to stderr.
import _native
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]
if _native.version_info >= (3, 13):
    __all__.append("deprecated")

_version = _native.version_info
_wrong_type = AssertionError if _version < (3, 13) else TypeError
defaultaction = "default"
# (action, message, category, module, line), the one that decides first.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
onceregistry = {}
# What has been shown, by module; forgotten when the filters change.
_registries = {}
_filters_version = [1]


def _filters_mutated():
    _filters_version[0] += 1


class WarningMessage(object):
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    return text + "  %s\n" % line.strip() if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def _show(message):
    if showwarning is not _own_showwarning:
        # The program has put its own in place.
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)
    elif _recorders:
        _recorders[-1].append(message)
    else:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


_recorders = []


def _pattern(text, name):
    """Filters compare the beginning; CPython takes a regular expression, here plain text."""
    if not isinstance(text, str):
        raise _wrong_type("%s must be a string" % name)
    if any(letter in text for letter in "\\[](){}|^$*+?"):
        if text == ".*":
            return None
        raise NotImplementedError("warnings.filterwarnings: %s is taken as plain text, not as the regular expression %r"
                                  % (name, text))
    return text or None


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    if not isinstance(category, type) or not issubclass(category, Warning):
        if not isinstance(category, type) and _version < (3, 13):
            raise AssertionError("category must be a class")
        raise _wrong_type("category must be a Warning subclass")
    _add((action, _pattern(message, "message"), category, _pattern(module, "module"), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise (AssertionError if _version < (3, 13) else ValueError)("invalid action: %r" % (action,))


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


if _version >= (3, 12):
    def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
        _warn(message, category, stacklevel)
else:
    def warn(message, category=None, stacklevel=1, source=None):
        _warn(message, category, stacklevel)


def _warn(message, category, stacklevel):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    # This function and warn() itself are two.
    caller = _native.caller(stacklevel + 1) if stacklevel > 0 else _native.caller(2)
    module, filename, line, _ = caller if caller is not None else ("sys", "sys", 1, "")
    _decide(message, category, filename, line, module, _registries.setdefault(module, {}), None)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    _decide(message, category, filename, int(lineno), module, {} if registry is None else registry, source)


def _decide(message, category, filename, lineno, module, registry, source):
    if registry.get("version", 0) != _filters_version[0]:
        registry.clear()
        registry["version"] = _filters_version[0]
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always":
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, action))
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, start, cat, mod, line in filters:
        if ((start is None or str(text)[:len(start)].lower() == start.lower()) and issubclass(category, cat)
                and (mod is None or module.startswith(mod)) and line in (0, lineno)):
            return action
    return defaultaction


class catch_warnings(object):
    """Puts the filters back as they were; with record=True gives the list that warnings are put into."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        if action is not None and _version < (3, 11):
            raise TypeError("%s__init__() got an unexpected keyword argument 'action'"
                            % ("catch_warnings." if _version >= (3, 10) else ""))
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = filters[:]
        self._showwarning = showwarning
        self._recorders = _recorders[:]
        _filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _recorders.append(log)
        showwarning = _own_showwarning
        return log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:] = self._filters
        showwarning = self._showwarning
        _recorders[:] = self._recorders
        _filters_mutated()


if _version >= (3, 13):
    from _warnings_deprecated import deprecated


def _deprecated(name, message="%s is deprecated and slated for removal in Python %d.%d", *, remove):
    """For modules of the library."""
    _warn(message % ((name,) + remove) if "%s" in message else message, DeprecationWarning, 3)


# Warnings that the interpreter itself gives, such as of a coroutine that was never awaited.
_native.on_warning(lambda text, category, filename, lineno: _decide(
    text, category, filename, lineno, "__main__", _registries.setdefault("__main__", {}), None))
