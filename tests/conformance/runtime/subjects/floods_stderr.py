import sys

from honest import answer, serve


def flood(request):
    for n in range(20000):
        print("note", n, "of many that fill the pipe many times over", file=sys.stderr)
    answer(request)


serve(flood)
