# Stacks: of a traceback, of the calls that are running, and printed.
import io
import traceback


def shown(lines):
    """Without the file, and without the marks below a line."""
    text = "".join(lines).splitlines()
    return [line.partition(", ")[2] if line.startswith("  File") else line for line in text if line.strip("    ^~")]


def inner():
    raise ValueError("from inner")


def outer():
    inner()


def stack():
    return traceback.extract_stack(limit=2), traceback.format_stack(limit=1)


try:
    outer()
except ValueError as error:
    trace = error.__traceback__
found = traceback.extract_tb(trace)
print(isinstance(found, traceback.StackSummary), [frame.name for frame in found], [frame.lineno - found[0].lineno for frame in found], [frame.line for frame in found])
print(isinstance(found[0], traceback.FrameSummary), len(found[0]), found[1] == tuple(found[1]))
print(shown(traceback.format_list(found)))
print([line - found[0].lineno for frame, line in traceback.walk_tb(trace)])
out = io.StringIO()
traceback.print_tb(trace, file=out)
traceback.print_tb(trace, 1, out)
traceback.print_tb(trace, -1, out)
print(shown(out.getvalue()))
frames, text = stack()
print([frame.name for frame in frames], frames[1].line, shown(text))
out = io.StringIO()
traceback.print_stack(limit=1, file=out)
print(shown(out.getvalue()))
made = traceback.FrameSummary("a.py", 3, "f", lookup_line=False, line="  x = 1  ")
print(made.filename, made.lineno, made.name, made.line, made.locals, list(made)[:3], made == ("a.py", 3, "f", "x = 1"), repr(made))
whole = traceback.StackSummary.from_list([("a.py", 1, "f", "call()"), made, ("none.py", 3, "f", "")])
print(whole.format(), traceback.format_list([("b.py", 7, "g", "  pass ")]))
repeated = traceback.StackSummary.from_list([("a.py", 1, "f", "f()")] * 6)
print(repeated.format()[3:])
for wrong in (lambda: traceback.StackSummary.from_list([(1, 2)]), lambda: traceback.FrameSummary("a.py")):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
