# rules: run.result
import asyncio
class App:
    name = "app"
    async def main(self, *, delay):
        await asyncio.sleep(delay)
        return f"{self.name} ran for {delay}"

print(asyncio.run(App().main(delay=0.45)))
