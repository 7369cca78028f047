#include "fixture.hpp"

namespace loopspec {
namespace {

// Knows nothing of the library: resumed by whoever keeps the handle.
struct Latch {
  std::coroutine_handle<> waiting;
  bool open = false;
  void release() {
    open = true;
    if (waiting) waiting.resume();
  }
};
class LatchAwaiter {
 public:
  explicit LatchAwaiter(Latch& latch) : latch_(latch) {}
  LatchAwaiter(LatchAwaiter&&) = default;
  bool await_ready() const noexcept { return latch_.open; }
  void await_suspend(std::coroutine_handle<> handle) noexcept { latch_.waiting = handle; }
  std::string await_resume() const { return "opened"; }

 private:
  Latch& latch_;
};
LatchAwaiter operator co_await(Latch& latch) {
  return LatchAwaiter(latch);
}

class ForeignAwaitersTest : public TypedApi {};

TEST_F(ForeignAwaitersTest, resumed_by_a_callback) {
  Latch latch;
  const auto main = [&]() -> asyncio::Coroutine<std::string> {
    asyncio::get_running_loop().call_later(2, [&latch] { latch.release(); });
    std::string text = co_await latch;
    EXPECT_EQ(now(), 2.0);
    co_return text;
  };
  EXPECT_EQ(run(main), "opened");
}

TEST_F(ForeignAwaitersTest, ready_at_once) {
  Latch latch{{}, true};
  EXPECT_EQ(run([&]() -> asyncio::Coroutine<std::string> { co_return co_await latch; }), "opened");
}

TEST_F(ForeignAwaitersTest, cancelled_before_it_is_resumed) {
  Latch latch;
  const auto main = [&]() -> asyncio::Coroutine<> {
    const auto waits = [&]() -> asyncio::Coroutine<> { co_await latch; };
    asyncio::Task<> task = asyncio::create_task(waits());
    co_await asyncio::sleep(1);
    task.cancel();
    co_await asyncio::sleep(1);
    EXPECT_TRUE(task.cancelled());
    latch.release();
  };
  run(main);
}

TEST_F(ForeignAwaitersTest, a_steppable_of_the_reference) {
  const auto main = []() -> asyncio::Coroutine<std::int64_t> {
    Value delay = Value::small_int(2);
    Value result = co_await Value(loopspec::sleep(delay, Value::small_int(5)));
    EXPECT_EQ(now(), 2.0);
    co_return result.small_int();
  };
  EXPECT_EQ(run(main), 5);
}

}  // namespace
}  // namespace loopspec
