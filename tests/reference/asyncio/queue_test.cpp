#include "fixture.hpp"

#include <memory>

namespace loopspec {
namespace {

class TypedQueueTest : public TypedApi {};

TEST_F(TypedQueueTest, producer_and_consumers) {
  const auto main = [this]() -> asyncio::Coroutine<> {
    asyncio::Queue<std::unique_ptr<int>> queue(2);
    const auto worker = [&](std::string name) -> asyncio::Coroutine<> {
      while (true) {
        std::unique_ptr<int> item = co_await queue.get();
        co_await asyncio::sleep(1);
        log.push_back(name + std::to_string(*item));
        queue.task_done();
      }
    };
    asyncio::Task<> a = asyncio::create_task(worker("a"));
    asyncio::Task<> b = asyncio::create_task(worker("b"));
    for (int i = 0; i < 5; ++i) {
      std::unique_ptr<int> item = std::make_unique<int>(i);
      co_await queue.put(std::move(item));
    }
    co_await queue.join();
    EXPECT_EQ(now(), 3.0);
    EXPECT_TRUE(queue.empty());
    a.cancel();
    b.cancel();
  };
  run(main);
  EXPECT_EQ(log, (std::vector<std::string>{"a0", "b1", "a2", "b3", "a4"}));
}

TEST_F(TypedQueueTest, nowait) {
  const auto main = []() -> asyncio::Coroutine<> {
    asyncio::Queue<std::string> queue(1);
    EXPECT_THROW(queue.get_nowait(), asyncio::QueueEmpty);
    queue.put_nowait("one");
    EXPECT_TRUE(queue.full());
    EXPECT_THROW(queue.put_nowait("two"), asyncio::QueueFull);
    EXPECT_EQ(queue.qsize(), 1u);
    EXPECT_EQ(queue.get_nowait(), "one");
    co_return;
  };
  run(main);
}

TEST_F(TypedQueueTest, event_and_lock) {
  const auto main = [this]() -> asyncio::Coroutine<> {
    asyncio::Event event;
    asyncio::Lock lock;
    const auto waiter = [&](std::string name) -> asyncio::Coroutine<> {
      co_await event.wait();
      co_await lock.acquire();
      co_await asyncio::sleep(1);
      log.push_back(name + "@" + std::to_string(static_cast<int>(now())));
      lock.release();
    };
    asyncio::Task<> a = asyncio::create_task(waiter("a"));
    asyncio::Task<> b = asyncio::create_task(waiter("b"));
    co_await asyncio::sleep(1);
    event.set();
    co_await asyncio::gather(a, b);
    EXPECT_THROW(lock.release(), asyncio::RuntimeError);
  };
  run(main);
  EXPECT_EQ(log, (std::vector<std::string>{"a@2", "b@3"}));
}

}  // namespace
}  // namespace loopspec
