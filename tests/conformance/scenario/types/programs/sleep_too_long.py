import time
for t in (1e300, 1e12, 10**30, -1, float('nan')):
    try: time.sleep(t)
    except Exception as e: print(type(e).__name__, e)
