#include "reference/contextvars.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

Ref<ContextVar> variable(Value default_value = Value()) {
  return make<ContextVar>(make_str("v"), default_value);
}
void set(const Ref<ContextVar>& v, int n) {
  Context::current()->set(v.get(), Value::small_int(n));
}

TEST(Context, ACopyDoesNotSeeLaterChanges) {
  FreshRun run;
  const auto v = variable();
  set(v, 1);
  const Ref<Context> copy = Context::copy_current();
  set(v, 2);
  EXPECT_EQ(copy->get(v.get()).small_int(), 1);
  EXPECT_EQ(v->get().small_int(), 2);
}

TEST(Context, WhatRunsInsideChangesOnlyThatContext) {
  FreshRun run;
  const auto v = variable(Value::small_int(0));
  const Ref<Context> context = Context::copy_current();
  ASSERT_TRUE(run_in_context(Value(context), callback([&] { set(v, 5); }), Args()));
  EXPECT_EQ(v->get().small_int(), 0);
  EXPECT_EQ(context->get(v.get()).small_int(), 5);
}

TEST(Context, CannotBeEnteredTwice) {
  FreshRun run;
  const Ref<Context> context = Context::copy_current();
  ASSERT_TRUE(context->enter());
  EXPECT_FALSE(context->enter());
  EXPECT_EQ(take_error().rfind("RuntimeError: cannot enter context: ", 0), 0u);
  context->leave();
  ASSERT_TRUE(context->enter());
  context->leave();
}

TEST(Context, EveryHandleHasACopyOfItsOwn) {
  FreshRun run;
  const auto v = variable();
  std::vector<std::int64_t> seen;
  const auto loop = new_loop();
  const Value look = callback([&] {
    seen.push_back(v->get().small_int());
    set(v, 99);
  });
  set(v, 1);
  loop->call_soon(look, {}, Value());
  set(v, 2);
  loop->call_soon(look, {}, Value());
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(v->get().small_int(), 2);
}

TEST(Context, ARunStartsWithoutOne) {
  const auto use = [] {
    FreshRun run;
    const auto v = variable();
    EXPECT_FALSE(v->get());
    set(v, 1);
  };
  use();
  use();
}

}  // namespace
}  // namespace loopspec::testing
