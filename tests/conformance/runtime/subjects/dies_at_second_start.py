import os
import sys

from honest import serve


def mark_and_leave(request):
    open(sys.argv[1], "w").close()
    os._exit(1)


if os.path.exists(sys.argv[1]):
    sys.exit("the disk is full")
serve(mark_and_leave)
