// Shapes of C++ coroutines that compilers get wrong, and the contract of Coroutine.
#include "reference/coroutine.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

int alive = 0;

struct Counted {
  explicit Counted(int n) : number(n) { ++alive; }
  Counted(const Counted& other) : number(other.number) { ++alive; }
  Counted& operator=(const Counted&) = default;
  ~Counted() { --alive; }
  int number;
};

CoroutineRef returns_at_once(int n) {
  co_return Value::small_int(n);
}

CoroutineRef adds(int depth) {
  if (depth == 0) co_return Value::small_int(0);
  const Value inner = adds(depth - 1);
  const Value below = co_await awaiting(inner);
  co_return below ? Value::small_int(below.small_int() + 1) : Value();
}

CoroutineRef yields_twice(Counted counted) {
  const Value first = co_await yielding(Value::small_int(1));
  if (!first) co_return Value();
  const Value second = co_await yielding(Value::small_int(2));
  co_return second ? Value::small_int(counted.number) : Value();
}

Step send(const Value& coroutine) {
  return as_steppable(coroutine)->send(Value::none());
}

TEST(Coroutine, DoesNotStartBeforeTheFirstSend) {
  FreshRun run;
  const Value coroutine = returns_at_once(5);
  EXPECT_FALSE(as_steppable(coroutine)->finished());
  const Step step = send(coroutine);
  EXPECT_EQ(step.kind, StepKind::returned);
  EXPECT_EQ(step.value.small_int(), 5);
}

TEST(Coroutine, YieldsThenReturnsAndDestroysItsParameters) {
  FreshRun run;
  {
    const Value coroutine = yields_twice(Counted(7));
    EXPECT_EQ(send(coroutine).value.small_int(), 1);
    EXPECT_EQ(send(coroutine).value.small_int(), 2);
    EXPECT_EQ(send(coroutine).value.small_int(), 7);
    EXPECT_EQ(alive, 0);
  }
  EXPECT_EQ(alive, 0);
}

TEST(Coroutine, DroppedWhileSuspendedItLetsGoOfEverything) {
  FreshRun run;
  {
    const Value coroutine = yields_twice(Counted(7));
    send(coroutine);
    EXPECT_EQ(alive, 1);
  }
  EXPECT_EQ(alive, 0);
}

TEST(Coroutine, NeverStartedItLetsGoOfEverything) {
  FreshRun run;
  { const Value coroutine = yields_twice(Counted(7)); }
  EXPECT_EQ(alive, 0);
}

TEST(Coroutine, AwaitsOthersInOneStep) {
  FreshRun run;
  const Step step = send(adds(200));
  EXPECT_EQ(step.kind, StepKind::returned);
  EXPECT_EQ(step.value.small_int(), 200);
}

TEST(Coroutine, CannotBeUsedTwice) {
  FreshRun run;
  const Value coroutine = returns_at_once(1);
  send(coroutine);
  EXPECT_EQ(send(coroutine).kind, StepKind::raised);
  EXPECT_EQ(take_error(), "RuntimeError: cannot reuse already awaited coroutine");
}

TEST(Coroutine, TheFirstSendMustBeNone) {
  FreshRun run;
  const Value coroutine = returns_at_once(1);
  EXPECT_EQ(as_steppable(coroutine)->send(Value::small_int(3)).kind, StepKind::raised);
  EXPECT_EQ(take_error(), "TypeError: can't send non-None value to a just-started coroutine");
}

CoroutineRef catches(std::vector<std::string>* seen) {
  const Value got = co_await yielding(Value::none());
  if (!got) {
    const Ref<Exception> caught = take_pending();
    seen->push_back(caught->cls()->name());
    Handling handling(caught);
    co_return raise(classes.ValueError, "while handling");
  }
  co_return got;
}

TEST(Coroutine, WhatItRaisesWhileHandlingHasTheCaughtOneAsContext) {
  FreshRun run;
  std::vector<std::string> seen;
  const Value coroutine = catches(&seen);
  send(coroutine);
  EXPECT_EQ(as_steppable(coroutine)->throw_(make_exception(classes.KeyError)).kind,
            StepKind::raised);
  EXPECT_EQ(seen, std::vector<std::string>{"KeyError"});
  const Ref<Exception> error = take_exception(classes.ValueError);
  ASSERT_TRUE(error && error->context.object() != nullptr);
  EXPECT_EQ(class_of(error->context), classes.KeyError);
  EXPECT_EQ(handled_exception(), nullptr);
}

CoroutineRef handles_across_a_wait() {
  const Ref<Exception> caught = make_exception(classes.KeyError);
  Handling handling(caught);
  const Value woken = co_await yielding(Value::none());
  if (!woken) co_return Value();
  co_return raise(classes.ValueError, "later");
}

TEST(Coroutine, HandlingOutlivesASuspensionAndStaysItsOwn) {
  FreshRun run;
  const Value coroutine = handles_across_a_wait();
  send(coroutine);
  EXPECT_EQ(handled_exception(), nullptr) << "a suspended body handles nothing for others";
  send(coroutine);
  const Ref<Exception> error = take_exception(classes.ValueError);
  EXPECT_EQ(class_of(error->context), classes.KeyError);
}

TEST(Coroutine, CloseThrowsGeneratorExit) {
  FreshRun run;
  std::vector<std::string> seen;
  const Value polite = yields_twice(Counted(1));
  send(polite);
  EXPECT_TRUE(as_steppable(polite)->close());
  EXPECT_TRUE(as_steppable(polite)->finished());
  const Value raising = catches(&seen);
  send(raising);
  EXPECT_FALSE(as_steppable(raising)->close());
  EXPECT_EQ(seen, std::vector<std::string>{"GeneratorExit"});
  EXPECT_EQ(take_error(), "ValueError: while handling");
}

CoroutineRef ignores_exit() {
  while (true) {
    const Value got = co_await yielding(Value::none());
    if (!got) clear_pending();
  }
}

TEST(Coroutine, CloseComplainsWhenTheBodyGoesOn) {
  FreshRun run;
  const Value coroutine = ignores_exit();
  send(coroutine);
  EXPECT_FALSE(as_steppable(coroutine)->close());
  EXPECT_EQ(take_error(), "RuntimeError: coroutine ignored GeneratorExit");
}

CoroutineRef raises_stop_iteration() {
  co_return raise(classes.StopIteration);
}

TEST(Coroutine, StopIterationMayNotLeaveIt) {
  FreshRun run;
  EXPECT_EQ(send(raises_stop_iteration()).kind, StepKind::raised);
  EXPECT_EQ(take_error(), "RuntimeError: coroutine raised StopIteration");
}

CoroutineRef awaits_a_number() {
  const Value number = Value::small_int(3);
  const Value got = co_await awaiting(number);
  co_return got;
}

TEST(Coroutine, AwaitingSomethingElseIsATypeError) {
  FreshRun run;
  EXPECT_EQ(send(awaits_a_number()).kind, StepKind::raised);
  EXPECT_EQ(take_error(), "TypeError: object int can't be used in 'await' expression");
}

}  // namespace
}  // namespace loopspec::testing
