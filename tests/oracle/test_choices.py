"""Choice points: which there are, what an index does, and that going through all of them gives the permitted set."""

import itertools
import sys
import unittest

from worker import close_shared, shared

tearDownModule = close_shared


def run(source, *choices):
    return shared().trace(source, choices=list(choices))


def texts(trace):
    return [event["text"] for event in trace["events"]]


def met(trace):
    return [(choice["kind"], choice["alternatives"]) for choice in trace["choices"]]


def all_runs(source):
    """Every combination, depth first: {choices taken: trace}."""
    runs = {}
    pending = [[]]
    while pending:
        prefix = pending.pop()
        trace = run(source, *prefix)
        points = trace["choices"]
        taken = tuple(prefix) + (0,) * (len(points) - len(prefix))
        runs[taken] = trace
        for place in range(len(prefix), len(points)):
            pending += [list(taken[:place]) + [other] for other in range(1, points[place]["alternatives"])]
    return runs


def permitted(source):
    return sorted({" ".join(texts(trace)) for trace in all_runs(source).values()})


TIMERS = """
import asyncio
loop = asyncio.new_event_loop()
%s
loop.call_at(9, loop.stop)
loop.run_forever()
"""


def timers(*deadlines):
    return TIMERS % "\n".join(f"loop.call_at({when}, print, {index})" for index, when in enumerate(deadlines))


class EqualDeadlines(unittest.TestCase):
    def test_an_order_of_n_is_n_minus_1_choice_points(self):
        trace = run(timers(1, 1, 1, 1))
        self.assertEqual(met(trace), [("equal-deadlines", 4), ("equal-deadlines", 3), ("equal-deadlines", 2)])

    def test_without_being_asked_nothing_is_told(self):
        self.assertNotIn("choices", shared().trace(timers(1, 1)))

    def test_no_index_is_cpythons_own_way(self):
        for deadlines in ((1, 1, 1), (1, 1, 1, 2), (2, 1, 1, 1, 3, 1, 1), (3, 2, 2, 1, 1, 1, 3, 2)):
            plain = shared().trace(timers(*deadlines))
            asked = run(timers(*deadlines))
            del asked["choices"]
            self.assertEqual(asked, plain)

    def test_every_order_is_reached_once(self):
        source = timers(1, 1, 2, 1)
        runs = all_runs(source)
        self.assertEqual(len(runs), 6)
        wanted = sorted(" ".join((*order, "2")) for order in itertools.permutations("013"))
        self.assertEqual(permitted(source), wanted)

    def test_different_deadlines_are_no_choice(self):
        self.assertEqual(met(run(timers(1, 2, 3))), [])

    def test_different_deadlines_due_together_are_no_choice(self):
        self.assertEqual(met(run(timers(1, 1.0000000002))), [])

    def test_cancelled_timers_are_no_alternatives(self):
        source = TIMERS % "timers = [loop.call_at(1, print, n) for n in range(5)]\ntimers[0].cancel()\ntimers[3].cancel()"
        self.assertEqual(met(run(source)), [("equal-deadlines", 3), ("equal-deadlines", 2)])
        self.assertEqual(permitted(source), sorted(map(" ".join, itertools.permutations("124"))))

    def test_what_cancels_its_neighbour_may_come_first_or_last(self):
        source = TIMERS % "victim = loop.call_at(1, print, 'ran')\nloop.call_at(1, victim.cancel)"
        self.assertEqual(permitted(source), ["", "ran"])

    def test_how_many_events_were_before(self):
        source = TIMERS % "\n".join(f"loop.call_at({when}, print, {when})" for when in (1, 2, 2, 3, 3))
        self.assertEqual([choice["events"] for choice in run(source)["choices"]], [1, 3])

    def test_the_heap_stays_a_heap(self):
        source = timers(5, 1, 1, 3, 1, 3, 1, 2, 2, 5, 1)
        for choices in ((4, 3, 2, 1), (2, 2, 2, 1, 1), (1, 0, 1, 0, 1, 1)):
            deadlines = [event["time"] for event in run(source, *choices)["events"]]
            self.assertEqual(deadlines, sorted(deadlines))
            self.assertEqual(len(deadlines), 11)

    def test_an_alternative_that_there_is_not(self):
        reply = shared().reply(timers(1, 1), choices=[2])
        self.assertEqual(reply["error"], {"kind": "internal", "message": "choices[0] is 2, but there are 2 alternatives (equal-deadlines)"})

    def test_indices_that_no_point_uses_do_nothing(self):
        self.assertEqual(texts(run(timers(1, 2), 5, 6)), ["0", "1"])


class SetOrder(unittest.TestCase):
    def test_the_done_set_of_wait(self):
        source = """
            import asyncio
            async def main():
                loop = asyncio.get_running_loop()
                futures = [loop.create_future() for _ in range(3)]
                for n, future in enumerate(futures):
                    future.set_result(n)
                done, _ = await asyncio.wait(futures)
                print(*[future.result() for future in done])
            asyncio.run(main())
            """
        self.assertEqual(permitted(source), sorted(map(" ".join, itertools.permutations("012"))))

    def test_a_set_keeps_the_order_that_was_chosen(self):
        source = """
            import asyncio
            async def child(n):
                try:
                    await asyncio.sleep(1 + n)
                finally:
                    print(n)
            async def main():
                children = [asyncio.create_task(child(n)) for n in range(3)]
                await asyncio.sleep(0)
            asyncio.run(main())
            """
        self.assertEqual(met(run(source)), [("set-order", 3), ("set-order", 2)])
        self.assertEqual(permitted(source), sorted(map(" ".join, itertools.permutations("012"))))

    def test_all_tasks_for_the_program(self):
        source = """
            import asyncio
            async def main():
                me = asyncio.current_task()
                tasks = [asyncio.create_task(asyncio.sleep(0), name=n) for n in "ab"]
                print(*[t.get_name() for t in asyncio.all_tasks() if t is not me])
                await asyncio.wait_for(tasks[0], 5)
                await tasks[1]
            asyncio.run(main())
            """
        self.assertEqual(permitted(source), ["a b", "b a"])

    @unittest.skipIf(sys.version_info < (3, 11), "TaskGroup is of 3.11")
    def test_a_task_group_that_aborts(self):
        source = """
            import asyncio
            async def child(n):
                try:
                    await asyncio.sleep(9)
                finally:
                    print(n)
            async def fails():
                raise ValueError
            async def main():
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(child(0))
                        group.create_task(child(1))
                        await asyncio.sleep(0)
                        group.create_task(fails())
                except* ValueError:
                    print("failed")
            asyncio.run(main())
            """
        self.assertEqual(permitted(source), ["0 1 failed", "1 0 failed"])

    def test_the_sets_of_the_program_have_their_conventional_order(self):
        source = """
            import asyncio
            loop = asyncio.new_event_loop()
            futures = {loop.create_future() for _ in range(3)}
            for future in futures:
                future.cancel()
            print(len(futures))
            """
        self.assertEqual(met(run(source)), [])

    def test_async_generators_that_are_closed(self):
        source = """
            import asyncio
            async def numbers(n):
                try:
                    yield n
                    yield n
                finally:
                    print(n)
            async def main():
                global first, second
                first, second = numbers(1), numbers(2)
                await first.__anext__()
                await second.__anext__()
            asyncio.run(main())
            """
        self.assertEqual(permitted(source), ["1 2", "2 1"])


class ReadyDescriptors(unittest.TestCase):
    def test_two_that_are_ready_at_once(self):
        source = """
            import asyncio, os
            loop = asyncio.new_event_loop()
            pipes = [os.pipe() for _ in range(2)]
            for n, (reader, writer) in enumerate(pipes):
                loop.add_reader(reader, lambda n=n, reader=reader: (print(n), loop.remove_reader(reader)))
                os.write(writer, b"x")
            loop.call_later(1, loop.stop)
            loop.run_forever()
            """
        self.assertEqual(met(run(source)), [("ready-descriptors", 2)])
        self.assertEqual(permitted(source), ["0 1", "1 0"])


if __name__ == "__main__":
    unittest.main()
