import sys

from honest import serve


def stop_short(request):
    sys.stdout.write("{\"id\": %d, \"tra" % request["id"])
    sys.stdout.flush()
    sys.exit(0)


serve(stop_short)
