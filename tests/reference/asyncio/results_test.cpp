#include <memory>

#include "fixture.hpp"

namespace loopspec {
namespace {

struct Point {
  std::string name;
  double x = 0;
};

asyncio::Coroutine<int> number(int n) {
  co_await asyncio::sleep(1.0);
  co_return n;
}
asyncio::Coroutine<std::unique_ptr<int>> move_only(int n) {
  co_await asyncio::sleep(0);
  co_return std::make_unique<int>(n);
}
asyncio::Coroutine<Point> point(std::string name) {
  co_return Point{name, 2.5};
}

class ResultsTest : public TypedApi {};

TEST_F(ResultsTest, a_coroutine_gives_its_value) {
  EXPECT_EQ(run([] { return number(42); }), 42);
  EXPECT_EQ(run([] { return point("here"); }).name, "here");
}

TEST_F(ResultsTest, move_only_values_come_out) {
  EXPECT_EQ(*run([] { return move_only(7); }), 7);
  const auto main = []() -> asyncio::Coroutine<int> {
    asyncio::Task<std::unique_ptr<int>> task = asyncio::create_task(move_only(8));
    std::unique_ptr<int>& seen = co_await task;
    std::unique_ptr<int> taken = co_await asyncio::create_task(move_only(9));
    co_return *seen * 10 + *taken;
  };
  EXPECT_EQ(run(main), 89);
}

TEST_F(ResultsTest, numbers_of_every_width_survive) {
  const auto main = []() -> asyncio::Coroutine<bool> {
    const auto big = []() -> asyncio::Coroutine<std::uint64_t> { co_return UINT64_MAX; };
    const auto low = []() -> asyncio::Coroutine<std::int64_t> { co_return INT64_MIN; };
    const auto real = []() -> asyncio::Coroutine<double> { co_return 0.1; };
    const auto flag = []() -> asyncio::Coroutine<bool> { co_return true; };
    auto [a, b, c, d] = co_await asyncio::gather(big(), low(), real(), flag());
    co_return a == UINT64_MAX&& b == INT64_MIN&& c == 0.1 && d;
  };
  EXPECT_TRUE(run(main));
}

TEST_F(ResultsTest, gather_keeps_the_order_of_its_arguments) {
  const auto main = [this]() -> asyncio::Coroutine<int> {
    const auto nothing = []() -> asyncio::Coroutine<> { co_await asyncio::sleep(3); };
    auto [first, second, empty] = co_await asyncio::gather(number(1), point("p"), nothing());
    static_assert(std::same_as<decltype(empty), std::monostate>);
    log.push_back(second.name);
    EXPECT_EQ(now(), 3.0);
    co_return first;
  };
  EXPECT_EQ(run(main), 1);
  EXPECT_EQ(log, std::vector<std::string>{"p"});
}

TEST_F(ResultsTest, gather_of_a_vector) {
  const auto main = []() -> asyncio::Coroutine<int> {
    std::vector<asyncio::Coroutine<int>> all;
    for (int i = 0; i < 10; ++i) all.push_back(number(i));
    const std::vector<int> results = co_await asyncio::gather(std::move(all));
    int sum = 0;
    for (int n : results) sum = sum * 2 + n;
    EXPECT_EQ(now(), 1.0);  // ten sleeps of one second together
    co_return sum;
  };
  EXPECT_EQ(run(main), 1013);
}

TEST_F(ResultsTest, a_future_set_elsewhere) {
  const auto main = [this]() -> asyncio::Coroutine<std::string> {
    asyncio::EventLoop loop = asyncio::get_running_loop();
    asyncio::Future<std::string> future = loop.create_future<std::string>();
    future.add_done_callback([this](const asyncio::Future<std::string>& done) {
      log.push_back("done: " + done.result());
    });
    loop.call_later(2.0, [future]() mutable { future.set_result("set"); });
    EXPECT_THROW(future.result(), asyncio::InvalidStateError);
    std::string& result = co_await future;
    EXPECT_EQ(now(), 2.0);
    EXPECT_THROW(future.set_result("again"), asyncio::InvalidStateError);
    co_return result;
  };
  EXPECT_EQ(run(main), "set");
  EXPECT_EQ(log, std::vector<std::string>{"done: set"});
}

TEST_F(ResultsTest, task_names_and_states) {
  const auto main = []() -> asyncio::Coroutine<> {
    asyncio::Task<int> task = asyncio::create_task(number(5), "five");
    EXPECT_EQ(task.get_name(), "five");
    EXPECT_FALSE(task.done());
    co_await task;
    EXPECT_TRUE(task.done());
    EXPECT_EQ(task.result(), 5);
    EXPECT_EQ(task.exception(), nullptr);
    EXPECT_FALSE(task.cancel());
  };
  run(main);
}

TEST_F(ResultsTest, a_value_of_another_type_is_refused) {
  const auto main = []() -> asyncio::Coroutine<> {
    asyncio::Future<std::string> future = asyncio::get_running_loop().create_future<std::string>();
    future.core()->set_result(Value::small_int(1));
    EXPECT_THROW(future.result(), std::bad_cast);
    co_return;
  };
  run(main);
}

}  // namespace
}  // namespace loopspec
