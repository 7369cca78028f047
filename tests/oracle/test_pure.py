"""`--pure`: asyncio without its C accelerator."""

import sys
import unittest

from worker import Worker

SOURCE = """
    import asyncio
    async def main():
        future = asyncio.get_running_loop().create_future()
        print(type(future).__module__, type(asyncio.current_task()).__module__)
        try:
            future.result()
        except asyncio.InvalidStateError as error:
            print(error)
        await asyncio.sleep(1)
    asyncio.run(main())
    """


class Pure(unittest.TestCase):
    def test_futures_and_tasks_are_those_in_python(self):
        worker = Worker("--pure")
        self.assertIn("in Python alone", worker.hello["hello"]["implementation"])
        pure = worker.trace(SOURCE)
        self.assertEqual([event["text"] for event in pure["events"]], ["asyncio.futures asyncio.tasks", "Result is not ready."])
        self.assertEqual(worker.close(), 0)
        worker = Worker()
        fast = worker.trace(SOURCE)
        self.assertEqual([event["text"] for event in fast["events"]], ["_asyncio _asyncio", "Result is not set."])
        self.assertEqual(fast["selects"], pure["selects"])
        self.assertEqual(worker.close(), 0)

    @unittest.skipIf(sys.version_info < (3, 12), "there are no eager tasks")
    def test_eager_tasks(self):
        worker = Worker("--pure")
        texts = worker.texts("""
            import asyncio
            async def work():
                print(asyncio.current_task().get_name())
            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                print(asyncio.create_task(work(), name="eager").done(), len(asyncio.all_tasks()))
            asyncio.run(main())
            """)
        self.assertEqual(texts[1:], ["True 1"])
        self.assertEqual(worker.close(), 0)


if __name__ == "__main__":
    unittest.main()
