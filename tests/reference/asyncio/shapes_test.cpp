// Shapes of code around co_await that g++ 12 has miscompiled. What the library can keep right is
// tested to be right; what it can refuse is tested to be refused. README.md of reference/asyncio/
// lists what is left.
#include <array>
#include <memory>

#include "fixture.hpp"

namespace loopspec {
namespace {

using Text = std::string;

// Long enough to live on the heap: a double destruction shows under AddressSanitizer.
const Text kLong(64, 'x');

asyncio::Coroutine<int> five() {
  co_return 5;
}
asyncio::Coroutine<Text> echo(Text text) {
  co_await asyncio::sleep(0);
  co_return text;
}

class ShapesTest : public TypedApi {};

TEST_F(ShapesTest, operands_that_are_no_names) {
  const auto main = []() -> asyncio::Coroutine<int> {
    auto pointer = std::make_unique<asyncio::Task<int>>(asyncio::create_task(five()));
    std::array<asyncio::Task<int>, 1> array{asyncio::create_task(five())};
    const auto by_reference = [&]() -> asyncio::Task<int>& { return *pointer; };
    int sum = co_await *pointer;
    sum += co_await array[0];
    sum += co_await by_reference();
    sum += co_await std::move(array[0]);
    sum += co_await static_cast<asyncio::Task<int>&>(*pointer);
    co_return sum;
  };
  EXPECT_EQ(run(main), 25);
}

TEST_F(ShapesTest, class_temporaries_in_the_operand) {
  const auto main = []() -> asyncio::Coroutine<Text> {
    Text all = co_await echo(Text(kLong));
    all += co_await echo(kLong + "!");
    asyncio::Queue<Text> queue;
    co_await queue.put(Text(kLong));
    all += co_await queue.get();
    co_return all;
  };
  EXPECT_EQ(run(main), kLong + kLong + "!" + kLong);
}

TEST_F(ShapesTest, conditions_after_a_local_variable) {
  const auto main = []() -> asyncio::Coroutine<int> {
    int count = 0;
    if (co_await five() == 5) ++count;
    while (co_await five() != 5) ++count;
    switch (co_await five()) {
      case 5:
        ++count;
        break;
      default:
        break;
    }
    co_return count;
  };
  EXPECT_EQ(run(main), 2);
}

template <class Scope, class Callable>
concept Runs = requires(Scope& scope, Callable callable) {
  { scope.run(std::forward<Callable>(callable)) } -> asyncio::OwnAwaitable;
};

TEST_F(ShapesTest, closures_that_are_temporaries_are_refused) {
  const auto body = []() -> asyncio::Coroutine<> { co_return; };
  using Body = decltype(body);
  static_assert(Runs<asyncio::Timeout, Body&>);
  static_assert(!Runs<asyncio::Timeout, std::remove_const_t<Body>&&>);
  static_assert(Runs<asyncio::TaskGroup, Body&>);
  static_assert(!Runs<asyncio::TaskGroup, std::remove_const_t<Body>&&>);
}

TEST_F(ShapesTest, awaiters_cannot_be_copied) {
  using Awaiter = decltype(std::declval<asyncio::Coroutine<int>&>().awaiter());
  static_assert(!std::copy_constructible<Awaiter>);
  static_assert(!std::copy_constructible<asyncio::SleepAwait>);
}

TEST_F(ShapesTest, a_million_awaits_that_complete_at_once) {
  const auto main = []() -> asyncio::Coroutine<std::int64_t> {
    std::int64_t sum = 0;
    for (int i = 0; i < 1'000'000; ++i) sum += co_await five();
    co_return sum;
  };
  EXPECT_EQ(run(main), 5'000'000);
}

asyncio::Coroutine<int> deeper(int levels) {
  int below = 0;
  if (levels > 0) below = co_await deeper(levels - 1);
  co_return below + 1;
}

TEST_F(ShapesTest, a_chain_that_is_too_deep_is_an_error_not_a_crash) {
  EXPECT_EQ(run([] { return deeper(500); }), 501);
  try {
    run([] { return deeper(200'000); });
    FAIL();
  } catch (const asyncio::RuntimeError& error) {
    EXPECT_EQ(error.type(), "RecursionError");
  }
}

}  // namespace
}  // namespace loopspec
