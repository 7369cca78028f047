// On the real clock: nothing here waits for time to pass, only for other threads.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

#include "reference/asyncio.hpp"

namespace loopspec {
namespace {

TEST(ThreadsTest, posts_of_one_thread_run_in_their_order) {
  constexpr int kCount = 1000;
  std::vector<int> seen;
  const auto main = [&]() -> asyncio::Coroutine<> {
    asyncio::EventLoop loop = asyncio::get_running_loop();
    asyncio::Event done;
    std::thread thread([&] {
      for (int i = 0; i < kCount; ++i)
        loop.call_soon_threadsafe([&, i] {
          seen.push_back(i);
          if (i + 1 == kCount) done.set();
        });
    });
    co_await done.wait();
    thread.join();
  };
  asyncio::run(main);
  ASSERT_EQ(seen.size(), static_cast<std::size_t>(kCount));
  for (int i = 0; i < kCount; ++i) ASSERT_EQ(seen[static_cast<std::size_t>(i)], i);
}

TEST(ThreadsTest, a_waiting_loop_is_woken_by_several_threads) {
  std::atomic<int> posted = 0;
  int run_here = 0;
  const auto main = [&]() -> asyncio::Coroutine<> {
    asyncio::EventLoop loop = asyncio::get_running_loop();
    asyncio::Event done;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int k = 0; k < 100; ++k) {
          ++posted;
          loop.call_soon_threadsafe([&] {
            if (++run_here == 400) done.set();
          });
        }
      });
    co_await done.wait();
    for (std::thread& thread : threads) thread.join();
  };
  asyncio::run(main);
  EXPECT_EQ(run_here, posted);
}

TEST(ThreadsTest, readers_and_writers_of_descriptors) {
  std::string received;
  const auto main = [&]() -> asyncio::Coroutine<> {
    std::array<int, 2> ends{};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
    asyncio::EventLoop loop = asyncio::get_running_loop();
    asyncio::Event done;
    loop.add_reader(ends[0], [&] {
      std::array<char, 16> buffer{};
      const auto count = ::read(ends[0], buffer.data(), buffer.size());
      received.append(buffer.data(), static_cast<std::size_t>(count));
      done.set();
    });
    loop.add_writer(ends[1], [&] {
      EXPECT_EQ(::write(ends[1], "hello", 5), 5);
      EXPECT_TRUE(loop.remove_writer(ends[1]));
    });
    co_await done.wait();
    EXPECT_TRUE(loop.remove_reader(ends[0]));
    EXPECT_FALSE(loop.remove_reader(ends[0]));
    ::close(ends[0]);
    ::close(ends[1]);
  };
  asyncio::run(main);
  EXPECT_EQ(received, "hello");
}

TEST(ThreadsTest, exceptions_of_posts_go_to_the_handler) {
  std::vector<std::string> log;
  asyncio::RunConfig config;
  config.log = [&](const std::string& text) { log.push_back(text.substr(0, 21)); };
  const auto main = []() -> asyncio::Coroutine<> {
    asyncio::EventLoop loop = asyncio::get_running_loop();
    asyncio::Event done;
    std::thread thread([&] {
      loop.call_soon_threadsafe([] { throw std::runtime_error("posted"); });
      loop.call_soon_threadsafe([&] { done.set(); });
    });
    co_await done.wait();
    thread.join();
  };
  asyncio::run(main, config);
  EXPECT_EQ(log, std::vector<std::string>{"Exception in callback"});
}

TEST(ThreadsTest, a_closed_loop_refuses) {
  std::vector<asyncio::EventLoop> kept;
  asyncio::run([&]() -> asyncio::Coroutine<> {
    kept.push_back(asyncio::get_running_loop());
    co_return;
  });
  EXPECT_THROW(kept[0].call_soon_threadsafe([] {}), std::logic_error);
}

}  // namespace
}  // namespace loopspec
