# concurrent.futures.thread
from _futures_pool import BrokenThreadPool, ThreadPoolExecutor
