import os
import time

from honest import serve


def close(request):
    os.close(1)
    while True:
        time.sleep(3600)


serve(close)
