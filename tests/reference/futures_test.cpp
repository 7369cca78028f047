#include "reference/futures.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

struct Fixture {
  explicit Fixture(const std::string& version = "3.13.0") : run(version), loop(new_loop()) {}
  Ref<FutureCore> future() { return FutureCore::create(Value(loop)); }
  FreshRun run;
  Ref<BaseEventLoop> loop;
};

TEST(Future, CallbacksRunThroughTheLoopInTheOrderOfRegistration) {
  Fixture f;
  Log log;
  const auto future = f.future();
  for (const char* name : {"a", "b"})
    ASSERT_TRUE(future->add_done_callback(log.note(name), Value()));
  ASSERT_TRUE(future->set_result(Value::none()));
  EXPECT_TRUE(log.entries.empty());
  ASSERT_TRUE(f.loop->run_once());
  EXPECT_EQ(log.entries, (Words{"a", "b"}));
}

TEST(Future, ACallbackAddedToADoneFutureIsScheduledAtOnce) {
  Fixture f;
  Log log;
  const auto future = f.future();
  ASSERT_TRUE(future->set_result(Value::none()));
  ASSERT_TRUE(future->add_done_callback(log.note("late"), Value()));
  EXPECT_TRUE(log.entries.empty());
  ASSERT_TRUE(f.loop->run_once());
  EXPECT_EQ(log.entries, Words{"late"});
}

TEST(Future, RemoveDoneCallbackRemovesAllEqualOnesThatAreNotScheduled) {
  Fixture f;
  Log log;
  const auto future = f.future();
  const Value note = log.note("removed");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(future->add_done_callback(note, Value()));
  EXPECT_EQ(future->remove_done_callback(note), 3);
  EXPECT_EQ(future->remove_done_callback(note), 0);
  ASSERT_TRUE(future->add_done_callback(note, Value()));
  ASSERT_TRUE(future->set_result(Value::none()));
  EXPECT_EQ(future->remove_done_callback(note), 0) << "too late";
  ASSERT_TRUE(f.loop->run_once());
  EXPECT_EQ(log.entries, Words{"removed"});
}

TEST(Future, HasOneOutcome) {
  Fixture f;
  const auto future = f.future();
  EXPECT_FALSE(future->result());
  EXPECT_EQ(take_error(), "InvalidStateError: Result is not set.");
  EXPECT_FALSE(future->exception());
  EXPECT_EQ(take_error(), "InvalidStateError: Exception is not set.");
  ASSERT_TRUE(future->set_result(Value::small_int(1)));
  EXPECT_FALSE(future->set_result(Value::small_int(2)));
  EXPECT_EQ(take_error(), "InvalidStateError: invalid state");
  EXPECT_FALSE(future->set_exception(Value(classes.ValueError)));
  EXPECT_EQ(take_error(), "InvalidStateError: invalid state");
  EXPECT_EQ(future->cancel(Value::none()), 0);
  EXPECT_EQ(future->result().small_int(), 1);
  EXPECT_TRUE(future->exception().is_none());
}

TEST(Future, CancelWorksOnceAndKeepsItsMessage) {
  Fixture f;
  const auto future = f.future();
  EXPECT_EQ(future->cancel(make_str("why")), 1);
  EXPECT_EQ(future->cancel(Value::none()), 0);
  for (int i = 0; i < 2; ++i) {
    EXPECT_FALSE(future->result());
    EXPECT_EQ(take_error(), "CancelledError: why");
  }
}

TEST(Future, AnExceptionClassIsInstantiated) {
  Fixture f;
  const auto future = f.future();
  ASSERT_TRUE(future->set_exception(Value(classes.KeyError)));
  EXPECT_TRUE(is_instance(future->exception(), classes.KeyError));
  const auto other = f.future();
  EXPECT_FALSE(other->set_exception(Value::small_int(5)));
  EXPECT_EQ(take_error(), "TypeError: invalid exception object");
}

TEST(Future, StopIterationIsRefusedOrWrappedByVersion) {
  constexpr const char* kText =
      "StopIteration interacts badly with generators and cannot be raised into a Future";
  {
    Fixture f("3.12.1");
    const auto future = f.future();
    EXPECT_FALSE(future->set_exception(make_exception(classes.StopIteration)));
    EXPECT_EQ(take_error(), std::string("TypeError: ") + kText);
    EXPECT_FALSE(future->done());
  }
  Fixture f("3.13.0");
  const auto future = f.future();
  ASSERT_TRUE(future->set_exception(make_exception(classes.StopIteration)));
  EXPECT_FALSE(future->result());
  EXPECT_EQ(take_error(), std::string("RuntimeError: ") + kText);
}

TEST(Future, AnExceptionNeverRetrievedIsReportedWhenTheFutureDies) {
  Fixture f;
  auto future = f.future();
  ASSERT_TRUE(future->set_exception(make_exception(classes.ValueError, "x")));
  future = nullptr;
  ASSERT_EQ(f.run.logged.size(), 1u);
  EXPECT_EQ(f.run.logged[0].rfind("Future exception was never retrieved", 0), 0u);
}

TEST(Future, ARetrievedExceptionIsNotReported) {
  Fixture f;
  auto future = f.future();
  ASSERT_TRUE(future->set_exception(make_exception(classes.ValueError, "x")));
  EXPECT_TRUE(future->exception());
  future = nullptr;
  EXPECT_TRUE(f.run.logged.empty());
}

TEST(Future, ItsIteratorYieldsItOnceAndThenGivesTheResult) {
  Fixture f;
  const auto future = f.future();
  const Value iterator = get_awaitable(Value(future));
  Step step = delegate_send(iterator, Value::none());
  EXPECT_EQ(step.kind, StepKind::yielded);
  EXPECT_TRUE(step.value.same(Value(future)));
  EXPECT_TRUE(future->blocking);
  step = delegate_send(iterator, Value::none());
  EXPECT_EQ(step.kind, StepKind::raised);
  EXPECT_EQ(take_error(), "RuntimeError: await wasn't used with future");
  ASSERT_TRUE(future->set_result(Value::small_int(4)));
  step = delegate_send(iterator, Value::none());
  EXPECT_EQ(step.kind, StepKind::returned);
  EXPECT_EQ(step.value.small_int(), 4);
}

TEST(Future, DoneItIsAwaitedWithoutASuspension) {
  Fixture f;
  const auto future = f.future();
  ASSERT_TRUE(future->set_result(Value::small_int(4)));
  EXPECT_EQ(delegate_send(get_awaitable(Value(future)), Value::none()).kind, StepKind::returned);
}

TEST(Future, NotInitialisedItSaysSo) {
  Fixture f;
  const auto future = make<FutureCore>(asyncio_classes.Future);
  EXPECT_FALSE(future->result());
  EXPECT_EQ(take_error(), "RuntimeError: Future object is not initialized.");
}

}  // namespace
}  // namespace loopspec::testing
