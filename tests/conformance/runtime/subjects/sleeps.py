import time

from honest import serve


def sleep_for_ever(request):
    while True:
        time.sleep(3600)


serve(sleep_for_ever)
