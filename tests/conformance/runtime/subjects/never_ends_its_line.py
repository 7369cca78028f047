import sys

from honest import serve


def go_on(request):
    while True:
        sys.stdout.write("x" * 1000000)


serve(go_on)
