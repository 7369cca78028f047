# rules: loop.exception-handler.by-hand
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context))
    loop.call_exception_handler({"message": "by hand", "detail": 1})
    await asyncio.sleep(0.5)
    loop.call_exception_handler({"message": "again"})

asyncio.run(main())
