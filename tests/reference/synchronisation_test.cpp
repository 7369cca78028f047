// Locks, events, conditions, semaphores, barriers, queues: who runs when.
#include "reference/locks.hpp"
#include "reference/queues.hpp"
#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

Value spawn(Value coroutine) {
  return create_task(coroutine, Value::none(), Value::none());
}

// Awaits a list of tasks one after the other.
CoroutineRef join(std::vector<Value> tasks) {
  for (const Value& task : tasks) {
    const Value result = co_await awaiting(task);
    if (!result) clear_pending();
  }
  co_return Value::none();
}

CoroutineRef with_lock(Ref<Lock> lock, std::string name, Log* log, double held) {
  const Value acquiring = lock->acquire();
  const Value acquired = co_await awaiting(acquiring);
  if (!acquired) {
    (*log)("cancelled " + name);
    co_return Value();
  }
  (*log)("got " + name);
  const Value sleeping = sleep(seconds(held), Value::none());
  const Value slept = co_await awaiting(sleeping);
  lock->release();
  co_return slept;
}

TEST(Lock, IsFifo) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    Log log;
    const auto body = [](Log* l) -> CoroutineRef {
      const Ref<Lock> lock = Lock::create();
      std::vector<Value> tasks;
      for (const char* name : {"a", "b", "c"})
        tasks.push_back(spawn(with_lock(lock, name, l, 1.0)));
      const Value joining = join(tasks);
      co_await awaiting(joining);
      co_return Value::none();
    };
    run_main(body(&log));
    EXPECT_EQ(log.entries, (Words{"got a", "got b", "got c"})) << version;
    EXPECT_EQ(run_state().now, 3.0);
  }
}

CoroutineRef cancels_woken_waiter(Log* log) {
  const Ref<Lock> lock = Lock::create();
  const Value acquiring = lock->acquire();
  co_await awaiting(acquiring);
  const Value b = spawn(with_lock(lock, "b", log, 1.0));
  const Value c = spawn(with_lock(lock, "c", log, 1.0));
  const Value pause = sleep(seconds(1.0), Value::none());
  co_await awaiting(pause);
  lock->release();
  future_cancel(b);
  const Value joining = join({b, c});
  co_await awaiting(joining);
  co_return Value::none();
}

TEST(Lock, ACancelledWaiterPassesItOn) {
  FreshRun run;
  Log log;
  run_main(cancels_woken_waiter(&log));
  EXPECT_EQ(log.entries, (Words{"cancelled b", "got c"}));
}

TEST(Lock, ReleasedWithoutBeingHeldItComplains) {
  FreshRun run;
  const Ref<Lock> lock = Lock::create();
  EXPECT_FALSE(lock->release());
  EXPECT_EQ(take_error(), "RuntimeError: Lock is not acquired.");
}

CoroutineRef waits_for_event(Ref<Event> event, std::string name, Log* log) {
  const Value waiting = event->wait();
  co_await awaiting(waiting);
  (*log)(name + " " + std::to_string(iterations()));
  co_return Value::none();
}

TEST(Event, SetWakesAllInOneIterationEvenIfItIsClearedAtOnce) {
  FreshRun run;
  Log log;
  const auto body = [](Log* l) -> CoroutineRef {
    const Ref<Event> event = Event::create(Value());
    std::vector<Value> tasks;
    for (const char* name : {"a", "b"}) tasks.push_back(spawn(waits_for_event(event, name, l)));
    const Value pause = sleep(seconds(1.0), Value::none());
    co_await awaiting(pause);
    const std::string at = std::to_string(iterations() + 1);
    event->set();
    event->unset();
    const Value joining = join(tasks);
    co_await awaiting(joining);
    EXPECT_EQ(l->entries, (Words{"a " + at, "b " + at}));
    co_return Value::none();
  };
  run_main(body(&log));
}

CoroutineRef takes_semaphore(Ref<Semaphore> semaphore) {
  const Value acquiring = semaphore->acquire();
  const Value acquired = co_await awaiting(acquiring);
  co_return acquired;
}

CoroutineRef cancels_woken_taker(std::string* outcome) {
  const Ref<Semaphore> semaphore = make<Semaphore>(asyncio_classes.Semaphore);
  semaphore->initialise(Value::small_int(0), Value());
  const Value first = spawn(takes_semaphore(semaphore));
  const Value pause = sleep(seconds(1.0), Value::none());
  co_await awaiting(pause);
  semaphore->release();
  future_cancel(first);
  const Value joining = join({first});
  co_await awaiting(joining);
  const Value second = wait_for(takes_semaphore(semaphore), seconds(1.0));
  const Value taken = co_await awaiting(second);
  *outcome = taken ? "taken" : take_error();
  co_return Value::none();
}

TEST(Semaphore, AWokenTakerThatIsCancelledGivesItBackExceptUpTo39) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    std::string outcome;
    run_main(cancels_woken_taker(&outcome));
    EXPECT_EQ(outcome, parse_version(version).minor == 9 ? "TimeoutError" : "taken") << version;
  }
}

TEST(BoundedSemaphore, RefusesOneReleaseTooMany) {
  FreshRun run;
  const Ref<Semaphore> semaphore = make<Semaphore>(asyncio_classes.BoundedSemaphore);
  semaphore->bounded = true;
  ASSERT_TRUE(semaphore->initialise(Value::small_int(1), Value()));
  EXPECT_FALSE(semaphore->release());
  EXPECT_EQ(take_error(), "ValueError: BoundedSemaphore released too many times");
}

CoroutineRef passes_barrier(Ref<Barrier> barrier, Log* log) {
  const Value waiting = barrier->wait();
  const Value index = co_await awaiting(waiting);
  (*log)(index ? std::to_string(index.small_int()) : take_error());
  co_return Value::none();
}

TEST(Barrier, TheLastOneGoesFirstAndTheOthersFollowInOrder) {
  FreshRun run;
  Log log;
  const auto body = [](Log* l) -> CoroutineRef {
    const Ref<Barrier> barrier = make<Barrier>(asyncio_classes.Barrier);
    barrier->initialise(Value::small_int(3));
    std::vector<Value> tasks;
    for (int i = 0; i < 3; ++i) tasks.push_back(spawn(passes_barrier(barrier, l)));
    const Value joining = join(tasks);
    co_await awaiting(joining);
    co_return Value::none();
  };
  run_main(body(&log));
  EXPECT_EQ(log.entries, (Words{"2", "0", "1"}));
}

CoroutineRef waits_notified(Ref<Condition> condition, std::string name, Log* log) {
  const Value acquiring = condition->acquire();
  co_await awaiting(acquiring);
  const Value waiting = condition->wait();
  const Value woken = co_await awaiting(waiting);
  (*log)((woken ? "notified " : "cancelled ") + name);
  condition->release();
  co_return woken;
}

// The notified waiter is cancelled before it runs: from 3.13 on the next one is notified in its
// place.
TEST(Condition, ALostNotificationIsPassedOnFrom313On) {
  const std::pair<const char*, Words> expected[] = {{"3.12.1", {"cancelled a", "cancelled b"}},
                                                    {"3.13.0", {"cancelled a", "notified b"}}};
  for (const auto& [version, words] : expected) {
    FreshRun run(version);
    Log log;
    const auto body = [](Log* l) -> CoroutineRef {
      const Ref<Condition> condition = Condition::create();
      const Value a = spawn(waits_notified(condition, "a", l));
      const Value b = spawn(waits_notified(condition, "b", l));
      const Value pause = sleep(seconds(1.0), Value::none());
      co_await awaiting(pause);
      const Value acquiring = condition->acquire();
      co_await awaiting(acquiring);
      condition->notify(1);
      condition->release();
      future_cancel(a);
      const Value later = sleep(seconds(1.0), Value::none());
      co_await awaiting(later);
      future_cancel(b);
      const Value joining = join({a, b});
      co_await awaiting(joining);
      co_return Value::none();
    };
    run_main(body(&log));
    EXPECT_EQ(log.entries, words) << version;
  }
}

CoroutineRef gets(Ref<Queue> queue, std::string name, Log* log) {
  const Value getting = queue->get();
  const Value item = co_await awaiting(getting);
  (*log)(name + " " + (item ? std::to_string(item.small_int()) : take_error()));
  co_return Value::none();
}

TEST(Queue, GettersAreServedInOrder) {
  FreshRun run;
  Log log;
  const auto body = [](Log* l) -> CoroutineRef {
    const Ref<Queue> queue = Queue::create();
    const Value a = spawn(gets(queue, "a", l));
    const Value b = spawn(gets(queue, "b", l));
    const Value pause = sleep(seconds(1.0), Value::none());
    co_await awaiting(pause);
    queue->put_nowait(Value::small_int(1));
    queue->put_nowait(Value::small_int(2));
    const Value joining = join({a, b});
    co_await awaiting(joining);
    co_return Value::none();
  };
  run_main(body(&log));
  EXPECT_EQ(log.entries, (Words{"a 1", "b 2"}));
}

TEST(Queue, NowaitComplainsWhenItIsEmptyOrFull) {
  FreshRun run;
  const Ref<Queue> queue = make<Queue>(asyncio_classes.Queue, Queue::Order::fifo);
  ASSERT_TRUE(queue->initialise(Value::small_int(1), Value()));
  EXPECT_FALSE(queue->get_nowait());
  EXPECT_EQ(take_error(), "QueueEmpty");
  EXPECT_TRUE(queue->put_nowait(Value::small_int(1)));
  EXPECT_FALSE(queue->put_nowait(Value::small_int(2)));
  EXPECT_EQ(take_error(), "QueueFull");
  EXPECT_TRUE(queue->task_done());
  EXPECT_FALSE(queue->task_done());
  EXPECT_EQ(take_error(), "ValueError: task_done() called too many times");
}

TEST(Queue, ShutdownReleasesThoseWhoWait) {
  FreshRun run;
  Log log;
  const auto body = [](Log* l) -> CoroutineRef {
    const Ref<Queue> queue = Queue::create();
    const Value a = spawn(gets(queue, "a", l));
    const Value pause = sleep(seconds(1.0), Value::none());
    co_await awaiting(pause);
    queue->shutdown(false);
    const Value joining = join({a});
    co_await awaiting(joining);
    EXPECT_FALSE(queue->put_nowait(Value::none()));
    EXPECT_EQ(take_error(), "QueueShutDown");
    co_return Value::none();
  };
  run_main(body(&log));
  EXPECT_EQ(log.entries, Words{"a QueueShutDown"});
}

TEST(LifoQueue, GivesTheNewestFirst) {
  FreshRun run;
  const Ref<Queue> queue = make<Queue>(asyncio_classes.LifoQueue, Queue::Order::lifo);
  ASSERT_TRUE(queue->initialise(Value::small_int(0), Value()));
  for (int i = 0; i < 3; ++i) queue->put_nowait(Value::small_int(i));
  for (int i = 2; i >= 0; --i) EXPECT_EQ(queue->get_nowait().small_int(), i);
}

}  // namespace
}  // namespace loopspec::testing
