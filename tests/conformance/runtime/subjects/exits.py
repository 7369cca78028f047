import sys

from honest import serve


def leave(request):
    print("out of memory, or so", file=sys.stderr)
    sys.exit(3)


serve(leave)
