"""Reading requests: what a line must hold, and what to say about one that does not hold it; and writing replies."""

import json
import sys

from .limits import DEFAULTS, KINDS

VERSION = "{}.{}.{}".format(*sys.version_info)
KNOWN_OPTIONS = ("clock", "version", "choices", "quantum", "limits")
CLOCKS = (None, "virtual", "real")
LARGEST_QUANTUM = 86_400


class RequestError(Exception):
    """A request that cannot be served; `id` is the request's where it has one, `kind` that of the protocol."""

    def __init__(self, message, id=None, kind="internal"):
        super().__init__(message)
        self.id = id
        self.kind = kind

    def reply(self):
        return {"id": self.id, "error": {"kind": self.kind, "message": str(self)}}


def encode(reply):
    """A reply as one line of ASCII; lone surrogates are escaped as such."""
    return json.dumps(reply, separators=(",", ":"), allow_nan=False).encode("ascii")


def read_object(line):
    """The request of one line of input."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"the request is not JSON: {error}") from None
    if not isinstance(request, dict):
        raise RequestError(f"a request is an object, not {json.dumps(request)[:60]}")
    if "id" not in request:
        raise RequestError("the request has no `id`")
    if not isinstance(request["id"], (int, str)):
        raise RequestError("the `id` of a request is a number or a string")
    return request


def text_field(holder, field, where, id):
    value = holder.get(field)
    if not isinstance(value, str):
        raise RequestError(f"`{where}` must be a string" if field in holder else f"the request has no `{where}`", id)
    return value


def read_scenario(request):
    """(id, name, source, options) of a request to run a scenario."""
    id = request["id"]
    scenario = request.get("scenario")
    if not isinstance(scenario, dict):
        raise RequestError("the request has no `scenario` object", id)
    name = text_field(scenario, "name", "scenario.name", id)
    source = text_field(scenario, "source", "scenario.source", id)
    return id, name, source, read_options(request.get("options"), id)


def read_options(options, id):
    """{"limits", "choices", "quantum", "real_time"}: all of the options that a run depends on, with what is not given filled in."""
    if options is None:
        options = {}
    if not isinstance(options, dict):
        raise RequestError("`options` must be an object", id)
    for option in options:
        if option not in KNOWN_OPTIONS:
            raise RequestError(f"unknown option `{option}`; known are {', '.join(KNOWN_OPTIONS)}", id)
    if options.get("clock") not in CLOCKS:
        raise RequestError(f"there is no clock {options['clock']!r}; there are \"virtual\" and \"real\"", id, "unsupported")
    _check_version(options.get("version"), id)
    return {
        "limits": _read_limits(options.get("limits"), id),
        "choices": _read_choices(options.get("choices"), id),
        "quantum": _read_quantum(options.get("quantum"), id),
        "real_time": options.get("clock") == "real",
    }


def execution(options):
    """What `Run.execute` takes of the options, in its order."""
    return options["limits"], options["choices"], options["quantum"], options["real_time"]


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _read_choices(choices, id):
    """The indices asked for; None when nobody asks about choices."""
    if choices is None:
        return None
    if not isinstance(choices, list) or not all(type(index) is int and index >= 0 for index in choices):
        raise RequestError("the option `choices` must be a list of indices, or null", id)
    return choices


def _read_quantum(quantum, id):
    if quantum is None:
        return 0
    if not _is_number(quantum) or not 0 <= quantum <= LARGEST_QUANTUM:
        raise RequestError(f"the option `quantum` must be a number of seconds from 0 to {LARGEST_QUANTUM}", id)
    return quantum


def _check_version(version, id):
    if version is None:
        return
    if not isinstance(version, str):
        raise RequestError('the option `version` must be a string such as "3.11"', id)
    if not (VERSION + ".").startswith(version + "."):
        raise RequestError(f"this interpreter is {VERSION}, it cannot stand for {version}", id)


def _read_limits(limits, id):
    if limits is None:
        limits = {}
    if not isinstance(limits, dict):
        raise RequestError("the option `limits` must be an object", id)
    for kind, bound in limits.items():
        if kind not in KINDS:
            raise RequestError(f"unknown limit `{kind}`; known are {', '.join(KINDS)}", id)
        if bound is not None and not (_is_number(bound) and bound >= 0):
            raise RequestError(f"the limit `{kind}` must be a number that is not negative, or null", id)
    return {**DEFAULTS, **limits}
