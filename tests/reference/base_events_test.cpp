#include "reference/base_events.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

void soon(const Ref<BaseEventLoop>& loop, const Value& f) {
  ASSERT_TRUE(loop->call_soon(f, {}, Value()));
}
Ref<TimerHandle> later(const Ref<BaseEventLoop>& loop, double delay, const Value& f) {
  const Value handle = loop->call_later(seconds(delay), f, {}, Value());
  EXPECT_TRUE(handle) << take_error();
  return Ref<TimerHandle>(handle.as<TimerHandle>());
}

TEST(BaseEventLoop, CallSoonIsFifo) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  for (const char* name : {"a", "b", "c"}) soon(loop, log.note(name));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (Words{"a", "b", "c"}));
}

TEST(BaseEventLoop, WhatACallbackSchedulesRunsInTheNextIteration) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  soon(loop, callback([&] {
         log("first");
         soon(loop, log.note("second"));
       }));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, Words{"first"});
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (Words{"first", "second"}));
}

TEST(BaseEventLoop, DueTimersRunAfterWhatWasReady) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  later(loop, 0.0, log.note("timer"));
  soon(loop, log.note("soon"));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (Words{"soon", "timer"}));
}

TEST(BaseEventLoop, EqualDeadlinesRunInHeapOrder) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
    later(loop, 1.0, log.note(name));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (Words{"a", "c", "g", "f", "h", "e", "b", "d"}));
  EXPECT_EQ(loop->time(), 1.0);
}

TEST(BaseEventLoop, DeadlinesWithinTheClockResolutionAreDue) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  later(loop, 1.0, log.note("now"));
  later(loop, 1.0 + 5e-10, log.note("within"));
  later(loop, 1.0 + 5e-9, log.note("beyond"));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (Words{"now", "within"}));
}

TEST(BaseEventLoop, AsksForTheTimeoutsThatCPythonAsksFor) {
  using Kind = SelectTimeout::Kind;
  for (const char* version : {"3.12.1", "3.13.0"}) {
    FreshRun run(version);
    const auto loop = new_loop();
    later(loop, 0.25, callback([] {}));
    later(loop, 100000.0, callback([] {}));
    soon(loop, callback([] {}));
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(loop->run_once());
    const std::vector<SelectTimeout> expected{
        {Kind::integer, 0.0}, {Kind::floating, 0.25}, {Kind::integer, 86400.0}};
    EXPECT_EQ(run_state().selects, expected) << version;
  }
}

TEST(BaseEventLoop, ATimerThatIsDueNowAsksForIntOrFloatZeroByVersion) {
  using Kind = SelectTimeout::Kind;
  for (const auto& [version, kind] :
       {std::pair{"3.12.1", Kind::integer}, std::pair{"3.13.0", Kind::floating}}) {
    FreshRun run(version);
    const auto loop = new_loop();
    later(loop, 0.0, callback([] {}));
    ASSERT_TRUE(loop->run_once());
    EXPECT_EQ(run_state().selects.at(0), (SelectTimeout{kind, 0.0})) << version;
  }
}

TEST(BaseEventLoop, NothingToWaitForIsADeadlock) {
  FreshRun run;
  const auto loop = new_loop();
  EXPECT_FALSE(loop->run_once());
  const Ref<Exception> error = take_exception(classes.RuntimeError);
  EXPECT_TRUE(is_deadlock(error.get()));
  EXPECT_FALSE(is_deadlock(make_exception(classes.RuntimeError, "deadlock").get()));
}

TEST(BaseEventLoop, CancelledTimersAtTheTopGoBeforeTheSelect) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  later(loop, 1.0, log.note("cancelled"))->cancel();
  later(loop, 2.0, log.note("kept"));
  EXPECT_EQ(loop->timer_cancelled_count(), 1);
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(loop->timer_cancelled_count(), 0);
  EXPECT_EQ(loop->time(), 2.0);
  EXPECT_EQ(log.entries, Words{"kept"});
}

TEST(BaseEventLoop, CompactionNeedsMoreThanAHundredTimersAndHalfOfThemCancelled) {
  const auto left_after = [](int timers, int cancelled) {
    FreshRun run;
    const auto loop = new_loop();
    std::vector<Ref<TimerHandle>> handles;
    for (int i = 0; i < timers; ++i) handles.push_back(later(loop, 10.0 + i, callback([] {})));
    for (int i = 0; i < cancelled; ++i) handles[static_cast<std::size_t>(timers - 1 - i)]->cancel();
    soon(loop, callback([] {}));
    EXPECT_TRUE(loop->run_once());
    return loop->scheduled().size();
  };
  EXPECT_EQ(left_after(100, 60), 100u);
  EXPECT_EQ(left_after(102, 51), 102u);
  EXPECT_EQ(left_after(102, 52), 50u);
}

TEST(BaseEventLoop, StopFinishesTheIterationAndKeepsTheRest) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  soon(loop, callback([&] {
         loop->stop();
         soon(loop, log.note("next run"));
         log("stopping");
       }));
  soon(loop, log.note("same iteration"));
  ASSERT_TRUE(loop->run_forever());
  EXPECT_EQ(log.entries, (Words{"stopping", "same iteration"}));
  soon(loop, callback([&] { loop->stop(); }));
  ASSERT_TRUE(loop->run_forever());
  EXPECT_EQ(log.entries.back(), "next run");
}

TEST(BaseEventLoop, StopBeforeRunForeverGivesOneIteration) {
  FreshRun run;
  const auto loop = new_loop();
  later(loop, 5.0, callback([] {}));
  loop->stop();
  ASSERT_TRUE(loop->run_forever());
  EXPECT_EQ(iterations(), 1u);
  EXPECT_EQ(loop->time(), 0.0);
}

TEST(BaseEventLoop, CloseDropsWhatIsScheduled) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  soon(loop, log.note("never"));
  later(loop, 1.0, log.note("never"));
  ASSERT_TRUE(loop->close());
  ASSERT_TRUE(loop->close()) << "closing twice is allowed";
  EXPECT_TRUE(loop->ready().empty());
  EXPECT_TRUE(loop->scheduled().empty());
  EXPECT_FALSE(loop->call_soon(log.note("refused"), {}, Value()));
  EXPECT_EQ(take_error(), "RuntimeError: Event loop is closed");
  EXPECT_FALSE(loop->run_forever());
  EXPECT_EQ(take_error(), "RuntimeError: Event loop is closed");
}

TEST(BaseEventLoop, ARunningLoopCannotBeClosed) {
  FreshRun run;
  std::string error;
  const auto loop = new_loop();
  soon(loop, callback([&] {
         EXPECT_FALSE(loop->close());
         error = take_error();
         loop->stop();
       }));
  ASSERT_TRUE(loop->run_forever());
  EXPECT_EQ(error, "RuntimeError: Cannot close a running event loop");
}

TEST(BaseEventLoop, ANestedRunForeverIsRefusedAndIn3130UnregistersTheLoop) {
  for (const auto& [version, still] :
       {std::pair{"3.12.1", true}, std::pair{"3.13.0", false}, std::pair{"3.13.3", true}}) {
    FreshRun run(version);
    std::string error;
    bool registered = false;
    const auto loop = new_loop();
    soon(loop, callback([&] {
           EXPECT_FALSE(loop->run_forever());
           error = take_error();
           registered = static_cast<bool>(running_loop());
           loop->stop();
         }));
    ASSERT_TRUE(loop->run_forever());
    EXPECT_EQ(error, "RuntimeError: This event loop is already running");
    EXPECT_EQ(registered, still) << version;
  }
}

TEST(BaseEventLoop, AnExceptionInACallbackIsReportedAndTheLoopGoesOn) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  soon(
      loop,
      callback(Action([](std::span<const Value>) { return raise(classes.ValueError, "broken"); })));
  soon(loop, log.note("after"));
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, Words{"after"});
  ASSERT_EQ(run.logged.size(), 1u);
  EXPECT_NE(run.logged[0].find("Exception in callback test.<locals>.callback()"),
            std::string::npos);
}

TEST(BaseEventLoop, KeyboardInterruptLeavesTheLoopAndKeepsTheBatch) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  soon(loop,
       callback(Action([](std::span<const Value>) { return raise(classes.KeyboardInterrupt); })));
  soon(loop, log.note("kept"));
  EXPECT_FALSE(loop->run_forever());
  take_exception(classes.KeyboardInterrupt);
  EXPECT_TRUE(log.entries.empty());
  EXPECT_FALSE(loop->is_running());
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, Words{"kept"});
}

TEST(BaseEventLoop, CallSoonThreadsafeWakesTheSelectAndAddsOneHandle) {
  FreshRun run;
  Log log;
  const auto loop = new_loop();
  later(loop, 5.0, log.note("timer"));
  soon(loop, callback([&] { loop->call_soon_threadsafe(log.note("threadsafe"), {}, Value()); }));
  ASSERT_TRUE(loop->run_once());
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, Words{"threadsafe"});
  EXPECT_EQ(loop->time(), 0.0);
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(loop->time(), 5.0);
}

TEST(BaseEventLoop, TheHandlerOfTheProgramGetsTheReport) {
  FreshRun run;
  Value report;
  const auto loop = new_loop();
  loop->exception_handler = callback(Action([&](std::span<const Value> args) {
    report = args[1];
    return Value::none();
  }));
  soon(loop,
       callback(Action([](std::span<const Value>) { return raise(classes.ValueError, "x"); })));
  ASSERT_TRUE(loop->run_once());
  ASSERT_TRUE(report && is_dict(report));
  EXPECT_TRUE(report.as<Dict>()->get(intern("exception")));
  EXPECT_TRUE(report.as<Dict>()->get(intern("handle")));
  EXPECT_TRUE(run.logged.empty());
}

TEST(BaseEventLoop, AFailingHandlerIsReportedByTheDefaultOne) {
  FreshRun run;
  const auto loop = new_loop();
  loop->exception_handler = callback(
      Action([](std::span<const Value>) { return raise(classes.RuntimeError, "handler"); }));
  soon(loop,
       callback(Action([](std::span<const Value>) { return raise(classes.ValueError, "x"); })));
  ASSERT_TRUE(loop->run_once());
  ASSERT_EQ(run.logged.size(), 1u);
  EXPECT_EQ(run.logged[0].rfind("Unhandled error in exception handler", 0), 0u);
}

TEST(BaseEventLoop, BoundsEndTheRun) {
  RunOptions options;
  options.max_iterations = 3;
  FreshRun run("3.13.0", options);
  const auto loop = new_loop();
  std::function<void()> again = [&] { soon(loop, callback(again)); };
  soon(loop, callback(again));
  EXPECT_FALSE(loop->run_forever());
  EXPECT_TRUE(limit_reached());
  EXPECT_EQ(run_state().limit, Limit::iterations);
  EXPECT_EQ(iterations(), 3u);
}

TEST(BaseEventLoop, TheClockNeverPassesItsBound) {
  RunOptions options;
  options.max_time = 10.0;
  FreshRun run("3.13.0", options);
  const auto loop = new_loop();
  later(loop, 11.0, callback([] {}));
  EXPECT_FALSE(loop->run_once());
  EXPECT_EQ(run_state().limit, Limit::time);
  EXPECT_EQ(loop->time(), 0.0);
}

}  // namespace
}  // namespace loopspec::testing
