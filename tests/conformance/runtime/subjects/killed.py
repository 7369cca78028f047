import os
import signal

from honest import serve

serve(lambda request: os.kill(os.getpid(), signal.SIGKILL))
