# rules: loop.select.forever, run.deadlock.cleans-up
import asyncio
async def main():
    print("waiting for what nobody sets")
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("cancelled by the clean-up of run")
        raise

asyncio.run(main())
