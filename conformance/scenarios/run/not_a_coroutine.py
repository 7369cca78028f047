# rules: run.not-a-coroutine
import asyncio
for wrong in (42, None, "main"):
    try:
        asyncio.run(wrong)
    except (ValueError, TypeError) as error:
        print(repr(error))
