import math
import sys

out = []


def tell(error, depth=0):
    if error is None or depth > 4:
        return '-'
    lines, traceback = [], error.__traceback__
    while traceback is not None:
        lines.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    cause, context = tell(error.__cause__, depth + 1), tell(error.__context__, depth + 1)
    return f'{error!r} {lines} {error.__suppress_context__} ({cause}) ({context})'


def note(text):
    out.append(text if ' at 0x' not in text else text[:text.index(' at 0x')])


def show(thunk):
    try:
        note(repr(thunk()))
    except Exception as error:
        note(f'{type(error).__name__}: {error} {error.args!r}')


def attempt(thunk):
    try:
        note(repr(thunk()))
    except BaseException as error:
        note(tell(error))


def run(program):
    out.clear()
    attempt(program)
    print('\n'.join(map(str, out)))


def calls_0():
    show(lambda: abs())
    show(lambda: abs())
    show(lambda: {1}.add(key=0))


run(calls_0)
