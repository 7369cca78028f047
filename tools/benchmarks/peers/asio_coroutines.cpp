// Boost.Asio's own coroutines. A switch is post(use_awaitable); a task is co_spawn; what it lacks
// (a future that another sets, a gather) is the least operation that does it.
#include <memory>

#include "tools/benchmarks/peers/asio.hpp"

namespace loopspec::benchmarks::boost_asio {

namespace {

using asio::awaitable;
using asio::use_awaitable;
using Main = awaitable<long> (*)(long operations);

long run(Main main, long operations, Watch watch) {
  asio::io_context context{kOneThread};
  const Watching watching(context, watch);
  long result = 0;
  asio::co_spawn(context, main(operations), [&](const std::exception_ptr& error, long value) {
    verify(!error, "an exception left a coroutine");
    result = value;
    context.stop();
  });
  context.run();
  return result;
}

// Set once; the handler of the one who waits is posted then.
class Future {
 public:
  template <class Token>
  auto async_wait(Token&& token) {
    return asio::async_initiate<Token, void(long)>(
        [this](auto handler) {
          waiting_ = std::make_unique<Held<decltype(handler)>>(std::move(handler));
        },
        token);
  }
  void set_result(long value) {
    if (waiting_) waiting_->post(value);
  }

 private:
  struct Waiting {
    virtual ~Waiting() = default;
    virtual void post(long value) = 0;
  };
  template <class Handler>
  struct Held final : Waiting {
    explicit Held(Handler&& h) : handler(std::move(h)) {}
    void post(long value) override {
      const auto executor = asio::get_associated_executor(handler);
      asio::post(executor, [h = std::move(handler), value]() mutable { std::move(h)(value); });
    }
    Handler handler;
  };
  std::unique_ptr<Waiting> waiting_;
};

awaitable<long> player(long turns) {
  for (long i = 0; i < turns; ++i) co_await asio::post(use_awaitable);
  co_return turns;
}

// Counts down, and sets the future with the total at the end.
struct Group {
  long left;
  long total = 0;
  Future future;
  auto add() {
    return [this](const std::exception_ptr& error, long value) {
      verify(!error, "an exception left a coroutine");
      total += value;
      if (--left == 0) future.set_result(total);
    };
  }
};

awaitable<long> switch_main(long operations) {
  const auto executor = co_await asio::this_coro::executor;
  Group group{2, 0, {}};
  asio::co_spawn(executor, player(operations / 2), group.add());
  asio::co_spawn(executor, player(operations - operations / 2), group.add());
  const long total = co_await group.future.async_wait(use_awaitable);
  co_return total;
}

awaitable<long> child() {
  co_return 1;
}

awaitable<long> task_main(long operations) {
  const auto executor = co_await asio::this_coro::executor;
  long total = 0;
  for (long i = 0; i < operations; ++i)
    total += co_await asio::co_spawn(executor, child(), use_awaitable);
  co_return total;
}

awaitable<long> await_main(long operations) {
  long total = 0;
  for (long i = 0; i < operations; ++i) total += co_await child();
  co_return total;
}

awaitable<long> gather_child() {
  for (long i = 0; i < kGatherSteps; ++i) co_await asio::post(use_awaitable);
  co_return 1;
}

awaitable<long> gather_main(long operations) {
  const auto executor = co_await asio::this_coro::executor;
  long total = 0;
  for (long i = 0; i < gathers_in(operations); ++i) {
    Group group{kGatherWidth, 0, {}};
    for (long k = 0; k < kGatherWidth; ++k) asio::co_spawn(executor, gather_child(), group.add());
    total += co_await group.future.async_wait(use_awaitable);
  }
  co_return total;
}

awaitable<long> future_main(long operations) {
  const auto executor = co_await asio::this_coro::executor;
  long total = 0;
  for (long i = 0; i < operations; ++i) {
    const std::unique_ptr<Future> future = std::make_unique<Future>();
    asio::post(executor, [set = future.get()] { set->set_result(1); });
    total += co_await future->async_wait(use_awaitable);
  }
  co_return total;
}

}  // namespace

void switch_tasks(long operations, Watch watch) {
  verify(run(switch_main, operations, watch) == operations, "turns were lost");
}

void await_task(long operations, Watch watch) {
  verify(run(task_main, operations, watch) == operations, "results were lost");
}

void await_coroutine(long operations, Watch watch) {
  verify(run(await_main, operations, watch) == operations, "results were lost");
}

void gather(long operations, Watch watch) {
  verify(run(gather_main, operations, watch) == gathers_in(operations) * kGatherWidth,
         "results were lost");
}

void await_future(long operations, Watch watch) {
  verify(run(future_main, operations, watch) == operations, "results were lost");
}

}  // namespace loopspec::benchmarks::boost_asio
