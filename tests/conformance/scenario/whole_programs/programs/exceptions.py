# since: 3.11
"""Exceptions: chaining, finally, custom classes, notes and groups."""


class AppError(Exception):
    """Base of the errors of this program."""


class ConfigError(AppError):
    def __init__(self, key: str, *, hint: str = "") -> None:
        super().__init__(f"bad key {key!r}")
        self.key, self.hint = key, hint

    def __str__(self) -> str:
        text = super().__str__()
        return f"{text} ({self.hint})" if self.hint else text


def order_of_events(n: int) -> list[str]:
    events = []
    try:
        events.append("try")
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return events
    except ValueError as exc:
        events.append(f"except {exc}")
    else:
        events.append("else")
    finally:
        events.append("finally")
    events.append("after")
    return events


def load(key: str) -> int:
    try:
        return {"port": 80}[key]
    except KeyError as exc:
        raise ConfigError(key, hint="use port") from exc


def chain(exc: BaseException) -> str:
    names = []
    while exc is not None:
        names.append(type(exc).__name__)
        if exc.__cause__ is not None:
            names.append("<-cause-")
            exc = exc.__cause__
        elif exc.__context__ is not None and not exc.__suppress_context__:
            names.append("<-context-")
            exc = exc.__context__
        else:
            break
    return " ".join(names)


def describe(exc: BaseException, depth: int = 0) -> None:
    print("  " * depth + f"{type(exc).__name__}: {exc}")
    for inner in getattr(exc, "exceptions", ()):
        describe(inner, depth + 1)


def many() -> None:
    problems = []
    for text in ("12", "x", None, "7"):
        try:
            int(text)
        except (ValueError, TypeError) as exc:
            exc.add_note(f"while reading {text!r}")
            problems.append(exc)
    raise ExceptionGroup("reading", problems + [ExceptionGroup("disk", [OSError(28, "No space left")])])


def main() -> None:
    for n in range(3):
        print(order_of_events(n))
    print(load("port"))
    try:
        load("host")
    except AppError as exc:
        print(exc, "|", exc.key, "|", repr(exc), "|", chain(exc))
    for mode in ("implicit", "from None"):
        try:
            try:
                [].pop()
            except IndexError:
                if mode == "implicit":
                    1 / 0
                raise AppError("clean") from None
        except Exception as exc:
            print(mode, chain(exc), repr(exc.__context__))
    samples = (lambda: int("ten"), lambda: "a" + 1, lambda: [1][5], lambda: {}["k"], lambda: None.x, lambda: undefined,
               lambda: 5 % 0, lambda: (lambda a: a)(), lambda: [1, 2].index(9), lambda: len(5),
               lambda: float("x"), lambda: "abc".encode("ascii").decode("utf-99"), lambda: next(iter(())))
    for sample in samples:
        try:
            sample()
        except Exception as exc:
            print(f"  {type(exc).__name__}: {exc}")
    try:
        many()
    except* ValueError as group:
        print("values", [str(e) for e in group.exceptions], group.exceptions[0].__notes__)
    except* (TypeError, OSError) as group:
        describe(group)
    try:
        many()
    except ExceptionGroup as group:
        match, rest = group.split(OSError)
        describe(match)
        describe(rest)
        print(group.subgroup(lambda e: isinstance(e, KeyError)), repr(group.derive([ValueError(1)])))


if __name__ == "__main__":
    main()
