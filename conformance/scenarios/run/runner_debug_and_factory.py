# rules: runner.run.same-loop
# since: 3.11
import asyncio
made = []

def factory():
    made.append(asyncio.new_event_loop())
    return made[0]

async def main():
    print(asyncio.get_running_loop() is made[0], asyncio.get_running_loop().get_debug())

with asyncio.Runner(debug=True, loop_factory=factory) as runner:
    print(len(made))
    runner.run(main())
