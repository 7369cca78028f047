#include <stdexcept>

#include "fixture.hpp"

namespace loopspec {
namespace {

struct Odd {  // no std::exception
  int code;
};

asyncio::Coroutine<int> fails(double delay) {
  co_await asyncio::sleep(delay);
  throw std::out_of_range("too far");
}
asyncio::Coroutine<> throws_odd() {
  co_await asyncio::sleep(0);
  throw Odd{13};
}

class ExceptionsTest : public TypedApi {};

TEST_F(ExceptionsTest, of_any_type_pass_through_co_await) {
  EXPECT_THROW(run([] { return fails(1); }), std::out_of_range);
  const auto main = []() -> asyncio::Coroutine<int> {
    asyncio::Task<> task = asyncio::create_task(throws_odd());
    int code = 0;
    try {
      co_await task;
    } catch (const Odd& odd) {
      code = odd.code;
    }
    co_return code;
  };
  EXPECT_EQ(run(main), 13);
}

TEST_F(ExceptionsTest, a_cancelled_task_throws_what_no_std_exception_is) {
  const auto main = [this]() -> asyncio::Coroutine<> {
    const auto body = [this]() -> asyncio::Coroutine<> {
      try {
        co_await asyncio::sleep(100);
      } catch (const std::exception&) {
        log.push_back("std::exception");
      } catch (const asyncio::CancelledError& error) {
        log.push_back(error.message());
        throw;
      }
    };
    asyncio::Task<> task = asyncio::create_task(body());
    co_await asyncio::sleep(1);
    task.cancel("enough");
    try {
      co_await task;
    } catch (const asyncio::CancelledError& error) {
      log.push_back(error.what());
    }
    EXPECT_TRUE(task.cancelled());
  };
  run(main);
  EXPECT_EQ(log, (std::vector<std::string>{"enough", "CancelledError: enough"}));
}

TEST_F(ExceptionsTest, wait_for_times_out) {
  const auto main = []() -> asyncio::Coroutine<double> {
    try {
      co_await asyncio::wait_for(fails(5), 1.5);
    } catch (const asyncio::TimeoutError&) {
      co_return now();
    }
    co_return -1;
  };
  EXPECT_EQ(run(main), 1.5);
}

TEST_F(ExceptionsTest, timeout_scopes) {
  const auto main = []() -> asyncio::Coroutine<int> {
    asyncio::Timeout late(10);
    auto quick = []() -> asyncio::Coroutine<int> { co_return 3; };
    int got = co_await late.run(quick);
    EXPECT_FALSE(late.expired());
    asyncio::Timeout soon(1);
    auto slow = []() -> asyncio::Coroutine<int> {
      co_await asyncio::sleep(60);
      co_return 4;
    };
    bool expired = false;
    try {
      got = co_await soon.run(slow);
    } catch (const asyncio::TimeoutError&) {
      expired = true;
    }
    EXPECT_TRUE(expired && soon.expired());
    EXPECT_EQ(now(), 1.0);
    co_return got;
  };
  EXPECT_EQ(run(main), 3);
}

TEST_F(ExceptionsTest, a_task_group_throws_all_that_failed) {
  const auto main = [this]() -> asyncio::Coroutine<> {
    asyncio::TaskGroup group;
    const auto long_one = [this]() -> asyncio::Coroutine<> {
      try {
        co_await asyncio::sleep(100);
      } catch (const asyncio::CancelledError&) {
        log.push_back("cancelled");
        throw;
      }
    };
    auto body = [&]() -> asyncio::Coroutine<> {
      group.create_task(fails(1));
      group.create_task(throws_odd());
      group.create_task(long_one());
      co_return;
    };
    try {
      co_await group.run(body);
    } catch (const asyncio::ExceptionGroup& error) {
      for (const std::exception_ptr& one : error.exceptions()) {
        try {
          std::rethrow_exception(one);
        } catch (const Odd& odd) {
          log.push_back("odd " + std::to_string(odd.code));
        }
      }
    }
  };
  run(main);
  EXPECT_EQ(log, (std::vector<std::string>{"cancelled", "odd 13"}));
}

TEST_F(ExceptionsTest, a_task_group_waits_for_its_tasks) {
  const auto main = []() -> asyncio::Coroutine<int> {
    asyncio::TaskGroup group;
    const auto child = [](int n) -> asyncio::Coroutine<int> {
      co_await asyncio::sleep(n);
      co_return n;
    };
    std::vector<asyncio::Task<int>> tasks;
    auto body = [&]() -> asyncio::Coroutine<> {
      for (int i = 1; i < 4; ++i) tasks.push_back(group.create_task(child(i)));
      co_return;
    };
    co_await group.run(body);
    EXPECT_EQ(now(), 3.0);
    co_return tasks[0].result() + tasks[1].result() + tasks[2].result();
  };
  EXPECT_EQ(run(main), 6);
}

TEST_F(ExceptionsTest, an_exception_of_a_callback_reaches_the_handler_not_the_loop) {
  asyncio::RunConfig config;
  config.clock = Clock::virtual_;
  config.log = [this](const std::string& text) { log.push_back(text.substr(0, 21)); };
  asyncio::run(
      []() -> asyncio::Coroutine<> {
        asyncio::get_running_loop().call_soon([] { throw std::runtime_error("callback"); });
        co_await asyncio::sleep(1);
      },
      config);
  EXPECT_EQ(log, std::vector<std::string>{"Exception in callback"});
}

TEST_F(ExceptionsTest, errors_outlive_the_run) {
  try {
    run([]() -> asyncio::Coroutine<> {
      asyncio::get_running_loop().create_future<int>().result();
      co_return;
    });
    FAIL();
  } catch (const asyncio::InvalidStateError& error) {
    EXPECT_STREQ(error.what(), "InvalidStateError: Result is not set.");
  }
}

}  // namespace
}  // namespace loopspec
