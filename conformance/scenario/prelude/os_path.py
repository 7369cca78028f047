# os.path: paths as texts. Nothing here looks at the file system.
import _native

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
altsep = None
devnull = "/dev/null"


def _as_text(path):
    if isinstance(path, str):
        return path
    import os
    path = os.fspath(path)
    return path.decode() if isinstance(path, bytes) else path


def normcase(s):
    return _as_text(s)


def isabs(s):
    return _as_text(s).startswith("/")


def join(a, *p):
    path = _as_text(a)
    for part in map(_as_text, p):
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    p = _as_text(p)
    place = p.rfind("/") + 1
    head, tail = p[:place], p[place:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def splitext(p):
    p = _as_text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    # Leading dots of a name are part of the name.
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    p = _as_text(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for place, letter in enumerate(low):
        if letter != high[place]:
            return low[:place]
    return low


def normpath(path):
    path = _as_text(path)
    if not path:
        return "."
    slashes = 1 if path.startswith("/") else 0
    if path.startswith("//") and not path.startswith("///"):
        slashes = 2
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return "/" * slashes + "/".join(parts) or "."


def expandvars(path):
    from _os_environ import environ
    path = _as_text(path)
    parts = []
    place = 0
    while place < len(path):
        if path[place] != "$":
            parts.append(path[place])
            place += 1
            continue
        end = place + 1
        if path[end:end + 1] == "{":
            close = path.find("}", end)
            name, after = (path[end + 1:close], close + 1) if close > 0 else ("", end)
        else:
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name, after = path[place + 1:end], end
        if name and name in environ:
            parts.append(environ[name])
        else:
            parts.append(path[place:after])
        place = max(after, place + 1)
    return "".join(parts)
