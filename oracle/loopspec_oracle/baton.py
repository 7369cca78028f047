"""Threads one at a time: whoever holds the baton runs, all others stand in a wait.

The baton passes only where its holder waits (`wait`) or ends.  Next is the first thread, in order of creation, whose wait is over;
one whose wait was over when it began goes behind all others, so that a busy loop starves nobody.  When nobody can run the clock
moves to the earliest deadline of a wait; when there is none either, that is a deadlock, raised where the first loop waits in
`select`, or else where the main thread waits.

Threads are the system's own: each stands at a lock of its own, `go`, until the baton is handed to it.
"""

import _thread
import itertools

from . import choices

_real_lock = _thread.allocate_lock
_real_start = _thread.start_new_thread
_real_sentinel = getattr(_thread, "_set_sentinel", None)
_real_start_joinable = getattr(_thread, "start_joinable_thread", None)


class _Thread:
    """One thread and, while it has not the baton, what it waits for."""

    def __init__(self, number):
        self.number = number
        self.go = _real_lock()
        self.go.acquire()
        self.ready = _always
        self.was_ready = False
        self.deadline = None
        self.selects = False
        self.behind = 0  # counts from 1 in the order in which waits began that were over at once
        self.chosen = False
        self.stuck = False
        self.outside = False
        self.interrupt = None
        self.at_end = []
        self.predecessor = None  # waits until the thread that handed over has gone

    def may_run(self, now):
        if self.outside:
            return False
        self.was_ready = self.interrupt is not None or bool(self.ready())
        return self.was_ready or (self.deadline is not None and self.deadline <= now)


class Baton:
    def __init__(self):
        self._threads = [_Thread(0)]
        self._holder = self._threads[0]
        self._numbers = itertools.count(1)
        self._behind = itertools.count(1)
        self._run = None
        self.on_start = []  # called in every new thread

    def connect(self, run):
        """Tells whose clock moves; until then there is one thread, and it does not wait."""
        self._run = run

    def deadline(self, timeout):
        """When a wait of so many seconds that begins now is over; None: never."""
        return None if timeout is None else self._run.clock.after(timeout)

    def alone(self):
        """Whether there is no other thread: then a wait is a look, or the clock moves."""
        return len(self._threads) == 1

    def sleep(self, seconds):
        if self.alone():
            self._run.clock.advance(seconds)
        else:
            self.wait(_never, self.deadline(seconds))

    def wait(self, ready, deadline=None, selects=False):
        """Stands still until `ready()` or the deadline; True: it was ready.  `selects`: in a loop's select."""
        me, run = self._holder, self._run
        run.limits.insist()
        me.ready, me.deadline, me.selects = ready, deadline, selects
        if self.alone():
            return self._wait_alone(me)
        me.behind = next(self._behind) if me.may_run(run.clock.now) else 0
        self._pass_until_chosen(me)
        return self._end_of_wait(me)

    def _pass_until_chosen(self, me):
        me.chosen = False
        while not me.chosen:
            successor = self._next()
            successor.chosen = True
            if successor is not me:
                self._hand_to(successor)
                self._take(me)

    def _wait_alone(self, me):
        if me.ready():
            return True
        if me.deadline is None:
            raise self._run.deadlock()
        if me.deadline > self._run.clock.now:
            self._run.clock.advance_to(me.deadline)
        return False

    def _end_of_wait(self, me):
        if me.interrupt is not None:
            error, me.interrupt = me.interrupt, None
            raise error
        if me.stuck:
            me.stuck = False
            raise self._run.deadlock()
        return me.was_ready

    def _next(self):
        """Whose turn it is; moves the clock if it must."""
        clock = self._run.clock
        while True:
            able = [thread for thread in self._threads if thread.may_run(clock.now)]
            if able:
                able.sort(key=lambda thread: (thread.behind, thread.number))
                return able[0] if len(able) == 1 or not self._run.choices.asked else self._chosen_of(able)
            if any(thread.outside for thread in self._threads):
                _pause()  # in real time, in which the virtual clock stands still
                continue
            deadlines = [thread.deadline for thread in self._threads if thread.deadline is not None]
            if not deadlines:
                return self._stuck()
            clock.advance_to(min(deadlines))

    def _chosen_of(self, able):
        try:
            return able[self._run.choices.choose(choices.NEXT_THREAD, len(able))]
        except choices.ImpossibleChoice as error:
            main = self._threads[0]
            main.interrupt = error
            return main

    def _stuck(self):
        selecting = [thread for thread in self._threads if thread.selects]
        thread = (selecting or self._threads)[0]
        thread.stuck = True
        return thread

    def _hand_to(self, thread):
        self._holder = thread
        thread.go.release()

    def _take(self, me):
        while True:
            try:
                me.go.acquire()
                break
            except BaseException as error:  # a signal's handler raised; it must wait for its turn
                me.interrupt = error
        if me.predecessor is not None:
            gone, me.predecessor = me.predecessor, None
            gone()

    def start(self, function, args=(), kwargs={}):
        """A new thread; it can run as soon as the baton passes.  Gives what the system calls it."""
        thread = _Thread(next(self._numbers))
        self._threads.append(thread)
        try:
            if _real_sentinel is not None:
                return _real_start(self._live, (thread, function, args, kwargs))
            thread.handle = _real_start_joinable(lambda: self._live(thread, function, args, kwargs))
            return thread.handle.ident
        except BaseException:
            self._threads.remove(thread)
            raise

    def _live(self, thread, function, args, kwargs):
        if _real_sentinel is not None:
            sentinel = _real_sentinel()  # released by the interpreter when it has forgotten this thread
            sentinel.acquire()
            gone = sentinel.acquire
        else:
            gone = lambda: thread.handle.join()  # noqa: E731
        self._take(thread)
        try:
            for begin in self.on_start:
                begin()
            function(*args, **kwargs)
        finally:
            for end in thread.at_end:
                end()
            self._threads.remove(thread)
            successor = self._next()
            successor.chosen = True
            successor.predecessor = gone
            self._hand_to(successor)

    def at_end(self, function):
        """To be called when the thread that holds the baton ends."""
        self._holder.at_end.append(function)

    def outside(self, function, *args):
        """Calls what waits in the real world, for a child process; other threads run meanwhile, the clock does not."""
        me = self._holder
        me.outside = True
        others = [thread for thread in self._threads if not thread.outside]
        if others:
            self._hand_to(others[0])  # not chosen: it looks for somebody who can run, again and again
        try:
            return function(*args)
        finally:
            me.ready, me.deadline, me.selects, me.behind = _always, None, False, 0
            me.outside = False
            if others:
                self._take(me)


def _always():
    return True


def _never():
    return False


def _pause():
    from .clock import real_time

    real_time.sleep(0.001)
