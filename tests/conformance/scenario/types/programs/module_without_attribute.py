import asyncio

try:
    asyncio.sleeep
except AttributeError as error:
    print(error)
