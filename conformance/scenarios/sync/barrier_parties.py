# rules: barrier.parties
# since: 3.11
import asyncio
for parties in (0, -1, 1):
    try:
        print(asyncio.Barrier(parties).parties)
    except ValueError as error:
        print(error)
