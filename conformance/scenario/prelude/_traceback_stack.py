# traceback: frames.
import _native
import sys


class FrameSummary:
    __module__ = "traceback"
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = _native.source_line(self.filename, self.lineno).strip()
        # 3.9 leaves a line as it was given.
        return self._line if self._line is None or _native.version_info < (3, 10) else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(
            filename=self.filename, lineno=self.lineno, name=self.name)


class StackSummary(list):
    __module__ = "traceback"

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame):
        text = '  File "%s", line %s, in %s\n' % (frame.filename, frame.lineno, frame.name)
        return text + "    %s\n" % frame.line.strip() if frame.line else text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                result.extend(_repeated(count))
                last = place
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        result.extend(_repeated(count))
        return result


def _repeated(count):
    if count <= 3:
        return []
    more = count - 3
    return ["  [Previous line repeated %d more time%s]\n" % (more, "s" if more > 1 else "")]


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def extract_tb(tb, limit=None):
    frames = [FrameSummary(*entry) for entry in _native.traceback_entries(tb)]
    return StackSummary.from_list(_limited(frames, limit))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _stack(depth):
    frames = []
    while True:
        caller = _native.caller(depth)
        if caller is None:
            return frames[::-1]
        frames.append(FrameSummary(caller[1], caller[2], caller[3]))
        depth += 1


def extract_stack(f=None, limit=None):
    frames = _stack(2)
    if limit is not None:
        frames = frames[-limit:] if limit > 0 else frames[:-limit]
    return StackSummary.from_list(frames)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return StackSummary.from_list(_stack(2)[-limit if limit else None:]).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_stack(2)[-limit if limit else None:], file=file)
