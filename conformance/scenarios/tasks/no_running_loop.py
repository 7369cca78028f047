# rules: task.create.no-loop
import asyncio
coroutine = asyncio.sleep(0)
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
