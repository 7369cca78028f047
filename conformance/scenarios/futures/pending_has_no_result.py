# rules: future.result.pending, future.without-accelerator
import asyncio
loop = asyncio.new_event_loop()
future = loop.create_future()
for look in (future.result, future.exception):
    try:
        look()
    except asyncio.InvalidStateError as error:
        print(error)
print(future.done(), future.cancelled())
print(future.get_loop() is loop)
loop.close()
