#include "reference/tasks.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

std::string error_text(const Value& future) {
  if (future_result(future)) return "no error";
  return take_error();
}

CoroutineRef naps(double delay, Value result) {
  const Value sleeping = sleep(seconds(delay), result);
  Value got = co_await awaiting(sleeping);
  co_return got;
}

CoroutineRef starts(Words* log, std::string name) {
  log->push_back("start " + name);
  const Value sleeping = sleep(seconds(1.0), Value::none());
  const Value woken = co_await awaiting(sleeping);
  log->push_back((woken ? "end " : "cancelled ") + name);
  co_return woken;
}

Value start_task(Value coroutine, Value name = Value::none()) {
  return create_task(coroutine, name, Value::none());
}

CoroutineRef creates_and_returns(Words* log) {
  const Value task = start_task(starts(log, "child"));
  log->push_back("created");
  const Value result = co_await awaiting(task);
  log->push_back("after");
  co_return result;
}

TEST(Task, StartsInTheNextIteration) {
  FreshRun run;
  Words log;
  run_main(creates_and_returns(&log));
  EXPECT_EQ(log, (Words{"created", "start child", "end child", "after"}));
}

TEST(Task, RunWithAMainThatDoesNotSuspendTakesSixIterations) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    Words log;
    const auto body = [](Words*) -> CoroutineRef { co_return Value::none(); };
    run_main(body(&log));
    EXPECT_EQ(iterations(), 6u) << version;
  }
}

CoroutineRef cancels_sleeper(Words* log, std::uint64_t* took) {
  const Value task = start_task(starts(log, "child"));
  const Value pause = sleep(seconds(0.5), Value::none());
  co_await awaiting(pause);
  const std::uint64_t before = iterations();
  EXPECT_EQ(future_cancel(task), 1);
  const Value result = co_await awaiting(task);
  *took = iterations() - before;
  log->push_back(result ? "value" : take_error());
  co_return Value::none();
}

TEST(Task, CancelledWhileItSleepsItEndsTwoIterationsLaterForTheAwaiter) {
  FreshRun run;
  Words log;
  std::uint64_t took = 0;
  run_main(cancels_sleeper(&log, &took));
  EXPECT_EQ(log, (Words{"start child", "cancelled child", "CancelledError"}));
  EXPECT_EQ(took, 2u);
}

CoroutineRef cancels_before_start(Words* log) {
  const Value task = start_task(starts(log, "child"));
  future_cancel(task);
  const Value result = co_await awaiting(task);
  log->push_back(result ? "value" : take_error());
  EXPECT_EQ(future_cancelled(task), 1);
  co_return Value::none();
}

TEST(Task, CancelledBeforeItsFirstStepItsBodyIsNeverEntered) {
  FreshRun run;
  Words log;
  run_main(cancels_before_start(&log));
  EXPECT_EQ(log, Words{"CancelledError"});
}

CoroutineRef cancels_itself_and_returns() {
  const Value self = current_task(running_loop());
  future_cancel(self);
  co_return Value::small_int(1);
}

CoroutineRef awaits_self_canceller() {
  const Value task = start_task(cancels_itself_and_returns());
  const Value result = co_await awaiting(task);
  EXPECT_FALSE(result) << "the value is lost";
  clear_pending();
  EXPECT_EQ(future_cancelled(task), 1);
  co_return Value::none();
}

TEST(Task, SelfCancelRightBeforeTheEndLosesTheValue) {
  FreshRun run;
  run_main(awaits_self_canceller());
}

CoroutineRef uncancels_in_time() {
  const Value self = current_task(running_loop());
  future_cancel(self);
  EXPECT_EQ(task_uncancel(self), 0);
  const Value pause = sleep(Value::small_int(0), Value::none());
  const Value woken = co_await awaiting(pause);
  if (!woken) clear_pending();
  co_return Value::boolean(static_cast<bool>(woken));
}

TEST(Task, UncancelRevokesFrom313On) {
  for (const auto& [version, revoked] : {std::pair{"3.12.1", false}, std::pair{"3.13.0", true}}) {
    FreshRun run(version);
    EXPECT_EQ(run_main(uncancels_in_time()).is_true(), revoked) << version;
  }
}

CoroutineRef names_tasks(Words* names) {
  for (const Value& name : {Value::none(), Value(make_str("own")), Value::none()}) {
    const Value task = start_task(naps(0.0, Value::none()), name);
    names->push_back(task.as<TaskCore>()->name().as<Str>()->text());
    co_await awaiting(task);
  }
  co_return Value::none();
}

TEST(Task, NamesCountAndNamedOnesConsumeANumberBefore313) {
  const std::pair<const char*, Words> expected[] = {{"3.12.1", {"Task-2", "own", "Task-4"}},
                                                    {"3.13.0", {"Task-2", "own", "Task-3"}}};
  for (const auto& [version, names] : expected) {
    FreshRun run(version);
    Words seen;
    run_main(names_tasks(&seen));
    EXPECT_EQ(seen, names) << version;
  }
}

CoroutineRef yields_nonsense(Value nonsense) {
  const Value got = co_await yielding(nonsense);
  co_return got;
}

CoroutineRef collects_errors(Words* errors) {
  const Value loop = running_loop();
  const Value other = new_event_loop();
  const Value bare = loop_create_future(loop);
  const Value foreign = loop_create_future(other);
  for (const Value& nonsense : {Value::small_int(42), bare, foreign}) {
    const Value task = start_task(yields_nonsense(nonsense));
    const Value result = co_await awaiting(task);
    if (!result) errors->push_back(take_error().substr(0, 30));
  }
  co_return Value::none();
}

TEST(Task, ComplainsAboutWhatItCannotWaitFor) {
  FreshRun run;
  Words errors;
  run_main(collects_errors(&errors));
  ASSERT_EQ(errors.size(), 3u);
  EXPECT_EQ(errors[0], "RuntimeError: Task got bad yie");
  EXPECT_EQ(errors[1], "RuntimeError: yield was used i");
  EXPECT_EQ(errors[2].substr(0, 18), "RuntimeError: Task");
}

CoroutineRef all_tasks_body(std::vector<std::size_t>* counts) {
  const Value loop = running_loop();
  const Value a = start_task(naps(1.0, Value::none()));
  const Value b = start_task(naps(2.0, Value::none()));
  counts->push_back(all_tasks(loop).size());
  co_await awaiting(a);
  const std::vector<Value> left = all_tasks(loop);
  counts->push_back(left.size());
  EXPECT_TRUE(left.back().same(b)) << "in creation order";
  co_await awaiting(b);
  counts->push_back(all_tasks(loop).size());
  co_return Value::none();
}

TEST(Task, AllTasksAreThoseThatAreNotDone) {
  FreshRun run;
  std::vector<std::size_t> counts;
  run_main(all_tasks_body(&counts));
  EXPECT_EQ(counts, (std::vector<std::size_t>{3, 2, 1}));
}

TEST(Task, DestroyedWhilePendingIsReported) {
  FreshRun run;
  const auto loop = new_loop();
  ASSERT_TRUE(loop->create_task(naps(1.0, Value::none()), Value::none(), Value::none()));
  loop->close();
  ASSERT_EQ(run.logged.size(), 1u);
  EXPECT_EQ(run.logged[0].rfind("Task was destroyed but it is pending!", 0), 0u);
}

CoroutineRef raises_value_error() {
  co_return raise(classes.ValueError, "lost");
}

CoroutineRef drops_failed() {
  {
    const Value task = start_task(raises_value_error());
    const Value pause = sleep(seconds(1.0), Value::none());
    co_await awaiting(pause);
  }
  co_return Value::none();
}

TEST(Task, AnExceptionThatNobodyRetrievesIsReported) {
  FreshRun run;
  run_main(drops_failed());
  ASSERT_EQ(run.logged.size(), 1u);
  EXPECT_EQ(run.logged[0].rfind("Task exception was never retrieved", 0), 0u);
}

TEST(Task, RefusesResultsFromOutside) {
  FreshRun run;
  const auto body = []() -> CoroutineRef {
    const Value task = start_task(naps(1.0, Value::none()));
    EXPECT_FALSE(call_method(task, intern("set_result"), {Value::none()}));
    EXPECT_EQ(take_error(), "RuntimeError: Task does not support set_result operation");
    co_await awaiting(task);
    co_return Value::none();
  };
  run_main(body());
}

CoroutineRef cancelled_by_message(Words* seen) {
  const Value task = start_task(naps(5.0, Value::none()));
  const Value pause = sleep(Value::small_int(0), Value::none());
  co_await awaiting(pause);
  future_cancel(task, make_str("why"));
  const Value result = co_await awaiting(task);
  if (!result) seen->push_back(take_error());
  seen->push_back(error_text(task));
  co_return Value::none();
}

TEST(Task, TheMessageOfACancellationTravelsFrom311On) {
  const std::pair<const char*, Words> expected[] = {
      {"3.10.13", {"CancelledError", "CancelledError"}},
      {"3.11.7", {"CancelledError: why", "CancelledError"}}};
  for (const auto& [version, words] : expected) {
    FreshRun run(version);
    Words seen;
    run_main(cancelled_by_message(&seen));
    EXPECT_EQ(seen, words) << version;
  }
}

CoroutineRef eager_body(Words* log) {
  log->push_back("ran");
  co_return Value::small_int(3);
}

TEST(Task, StartedEagerlyItRunsInsideItsCreation) {
  FreshRun run("3.12.1");
  const auto body = [](Words* log) -> CoroutineRef {
    const Value loop = running_loop();
    TaskCore::Options options{loop, Value(), Value(), true};
    const Ref<TaskCore> task = TaskCore::create(eager_body(log), options);
    log->push_back(task->done() ? "done" : "pending");
    EXPECT_TRUE(current_task(loop).same(all_tasks(loop).front()))
        << "the creator is the current task again";
    co_return Value(task->result());
  };
  Words log;
  EXPECT_EQ(run_main(body(&log)).small_int(), 3);
  EXPECT_EQ(log, (Words{"ran", "done"}));
}

}  // namespace
}  // namespace loopspec::testing
