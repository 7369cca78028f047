// timeout, TaskGroup, Runner and asyncio.run.
#include "reference/taskgroups.hpp"
#include "reference/timeouts.hpp"
#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

CoroutineRef naps(double delay, int n) {
  const Value sleeping = sleep(seconds(delay), Value::small_int(n));
  Value got = co_await awaiting(sleeping);
  co_return got;
}

CoroutineRef fails_after(double delay) {
  const Value sleeping = sleep(seconds(delay), Value::none());
  const Value slept = co_await awaiting(sleeping);
  if (!slept) co_return Value();
  co_return raise(classes.ValueError, "child");
}

// `async with timeout(delay): await asyncio.sleep(nap)`.
CoroutineRef sleeps_under_timeout(double delay, double nap, std::string* outcome) {
  const Value manager = timeout(seconds(delay));
  Timeout* t = manager.as<Timeout>();
  EXPECT_TRUE(t->enter());
  const Value sleeping = sleep(seconds(nap), Value::none());
  const Value slept = co_await awaiting(sleeping);
  const Ref<Exception> error = slept ? Ref<Exception>() : take_pending();
  const bool ok = t->exit(error);
  *outcome = ok ? (error ? "passed on" : "in time") : take_error();
  EXPECT_EQ(t->expired(), *outcome == "TimeoutError");
  co_return Value::none();
}

TEST(Timeout, CancelsItsTaskAndSaysTimeoutError) {
  for (const char* version : {"3.11.2", "3.11.7", "3.12.1", "3.13.0"}) {
    for (const auto& [nap, expected] :
         {std::pair{0.5, "in time"}, std::pair{2.0, "TimeoutError"}}) {
      FreshRun run(version);
      std::string outcome;
      run_main(sleeps_under_timeout(1.0, nap, &outcome));
      EXPECT_EQ(outcome, expected) << version;
    }
  }
}

TEST(Timeout, NeedsATask) {
  FreshRun run;
  std::string error;
  const auto loop = new_loop();
  loop->call_soon(callback([&] {
                    const Value manager = timeout(seconds(1.0));
                    EXPECT_FALSE(manager.as<Timeout>()->enter());
                    error = take_error();
                    loop->stop();
                  }),
                  {}, Value());
  ASSERT_TRUE(loop->run_forever());
  EXPECT_EQ(error, "RuntimeError: Timeout should be used inside a task");
}

TEST(Timeout, MisuseIsAnAssertionFirstAndARuntimeErrorLater) {
  for (const auto& [version, expected] :
       {std::pair{"3.11.2", "AssertionError"},
        std::pair{"3.11.7", "RuntimeError: Timeout has not been entered"}}) {
    FreshRun run(version);
    EXPECT_FALSE(Timeout::create(Value::none())->reschedule(Value::none()));
    EXPECT_EQ(take_error(), expected);
  }
}

// `async with TaskGroup() as group: ...` with the children given.
CoroutineRef grouped(std::vector<Value> coroutines, std::string* outcome,
                     std::int64_t* cancelling) {
  const Ref<TaskGroup> group = make<TaskGroup>(asyncio_classes.TaskGroup);
  EXPECT_TRUE(group->enter());
  for (const Value& coroutine : coroutines)
    EXPECT_TRUE(group->create_task(coroutine, Value::none(), Value::none()));
  const Value leaving = group->exit(nullptr);
  const Value left = co_await awaiting(leaving);
  *outcome = left ? "ok" : take_error();
  *cancelling = task_cancelling(current_task(running_loop()));
  co_return Value::none();
}

TEST(TaskGroup, WaitsForItsChildren) {
  FreshRun run;
  std::string outcome;
  std::int64_t cancelling = -1;
  run_main(grouped({naps(1.0, 1), naps(3.0, 2)}, &outcome, &cancelling));
  EXPECT_EQ(outcome, "ok");
  EXPECT_EQ(run_state().now, 3.0);
}

TEST(TaskGroup, AFailureCancelsTheOthersAndTheCountIsKeptByVersion) {
  for (const auto& [version, count] :
       {std::pair{"3.11.7", 1}, std::pair{"3.12.1", 1}, std::pair{"3.13.0", 0}}) {
    FreshRun run(version);
    std::string outcome;
    std::int64_t cancelling = -1;
    run_main(grouped({fails_after(1.0), naps(5.0, 2)}, &outcome, &cancelling));
    EXPECT_EQ(outcome, "ExceptionGroup: unhandled errors in a TaskGroup");
    EXPECT_EQ(run_state().now, 1.0) << version;
    EXPECT_EQ(cancelling, count) << version;
  }
}

TEST(TaskGroup, RefusesTasksBeforeItIsEntered) {
  FreshRun run;
  const Ref<TaskGroup> group = make<TaskGroup>(asyncio_classes.TaskGroup);
  EXPECT_FALSE(group->create_task(naps(1.0, 1), Value::none(), Value::none()));
  EXPECT_EQ(take_error(), "RuntimeError: TaskGroup <TaskGroup> has not been entered");
}

TEST(Run, CancelsWhatIsLeftAndTakesTenIterationsForOneSleeper) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    const auto body = []() -> CoroutineRef {
      create_task(naps(100.0, 1), Value::none(), Value::none());
      const Value pause = sleep(Value::small_int(0), Value::none());
      co_await awaiting(pause);
      co_return Value::none();
    };
    run_main(body());
    EXPECT_EQ(run_state().now, 0.0);
    EXPECT_EQ(iterations(), 10u) << version;
  }
}

TEST(Run, ReportsFailuresDuringTheShutdown) {
  FreshRun run;
  const auto stubborn = []() -> CoroutineRef {
    const Value sleeping = sleep(seconds(100.0), Value::none());
    const Value slept = co_await awaiting(sleeping);
    if (!slept) clear_pending();
    co_return raise(classes.ValueError, "in clean-up");
  };
  const auto body = [&]() -> CoroutineRef {
    create_task(stubborn(), Value::none(), Value::none());
    const Value pause = sleep(Value::small_int(0), Value::none());
    co_await awaiting(pause);
    co_return Value::none();
  };
  run_main(body());
  ASSERT_EQ(run.logged.size(), 1u);
  EXPECT_EQ(run.logged[0].rfind("unhandled exception during asyncio.run() shutdown", 0), 0u);
}

TEST(Run, WantsACoroutine) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    EXPECT_FALSE(loopspec::run(Value::small_int(1), Value::none(), Value::none()));
    EXPECT_EQ(take_error().rfind("ValueError: a coroutine was expected, got ", 0), 0u) << version;
    EXPECT_FALSE(running_loop());
  }
}

TEST(Run, ADeadlockPassesThroughTheCleanUp) {
  FreshRun run;
  Words log;
  const auto waits = [](Words* l) -> CoroutineRef {
    const Value never = loop_create_future(running_loop());
    const Value got = co_await awaiting(never);
    l->push_back(got ? "value" : take_error());
    co_return Value::none();
  };
  EXPECT_FALSE(loopspec::run(waits(&log), Value::none(), Value::none()));
  EXPECT_TRUE(is_deadlock(take_exception(classes.RuntimeError).get()));
  EXPECT_EQ(log, Words{"CancelledError"});
}

TEST(Runner, RunsSeveralTimesOnOneLoop) {
  FreshRun run;
  const Ref<Runner> runner = make<Runner>(asyncio_classes.Runner);
  EXPECT_EQ(runner->run(naps(1.0, 1), Value::none()).small_int(), 1);
  const Value loop = runner->loop();
  EXPECT_EQ(runner->run(naps(1.0, 2), Value::none()).small_int(), 2);
  EXPECT_TRUE(runner->loop().same(loop));
  EXPECT_TRUE(runner->close());
  EXPECT_FALSE(runner->run(naps(1.0, 3), Value::none()));
  EXPECT_EQ(take_error(), "RuntimeError: Runner is closed");
}

}  // namespace
}  // namespace loopspec::testing
