// Callbacks and timers through the loop, and the program's list of cases.
#include "tools/benchmarks/reference/loop.hpp"

namespace loopspec::benchmarks {

namespace reference {

namespace {

using Done = asyncio::Future<long>;

struct Next {
  asyncio::EventLoop* loop;
  Done* done;
  long* left;
  void operator()() const {
    if (--*left == 0) {
      done->set_result(0);
    } else {
      loop->call_soon(*this);
    }
  }
};

asyncio::Coroutine<long> chain_main(long operations, Watch watch) {
  const Watching watching(watch);
  asyncio::EventLoop loop = asyncio::get_running_loop();
  Done done = loop.create_future<long>();
  long left = operations;
  loop.call_soon(Next{&loop, &done, &left});
  co_await done;
  co_return operations - left;
}

asyncio::Coroutine<long> burst_main(long operations, Watch watch) {
  const Watching watching(watch);
  asyncio::EventLoop loop = asyncio::get_running_loop();
  Done done = loop.create_future<long>();
  long left = operations;
  for (long i = 0; i < operations; ++i)
    loop.call_soon([&done, &left] {
      if (--left == 0) done.set_result(0);
    });
  co_await done;
  co_return operations - left;
}

template <bool Cancel>
asyncio::Coroutine<long> timers_main(long count, Watch watch) {
  static const std::vector<std::uint32_t> all = delays(kTimers);
  const Watching watching(watch);
  asyncio::EventLoop loop = asyncio::get_running_loop();
  Done done = loop.create_future<long>();
  const long expected = Cancel ? left_after_cancelling(count) : count;
  long fired = 0;
  const auto fire = [&done, &fired, expected] {
    if (++fired == expected) done.set_result(0);
  };
  std::vector<asyncio::Handle> handles;
  handles.reserve(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < handles.capacity(); ++i)
    handles.push_back(loop.call_later(all[i] * 1e-6, fire));
  for (long i = 0; Cancel && i < count; ++i)
    if (is_cancelled(i)) handles[static_cast<std::size_t>(i)].cancel();
  co_await done;
  co_return fired;
}

}  // namespace

void call_chain(long operations, Watch watch) {
  verify(run(chain_main, operations, watch) == operations, "callbacks were lost");
}

void call_burst(long operations, Watch watch) {
  verify(run(burst_main, operations, watch) == operations, "callbacks were lost");
}

void timers(long operations, Watch watch) {
  verify(run(timers_main<false>, operations, watch) == operations, "not all timers fired");
}

void timers_cancelled(long operations, Watch watch) {
  verify(run(timers_main<true>, operations, watch) == left_after_cancelling(operations),
         "not all timers fired");
}

}  // namespace reference

std::span<const Case> cases() {
  static const Case all[] = {{"call_chain", kCallbacks, reference::call_chain},
                             {"call_burst", kCallbacks, reference::call_burst},
                             {"timers", kTimers, reference::timers},
                             {"timers_cancelled", kTimers, reference::timers_cancelled},
                             {"switch", kSwitches, reference::switch_tasks},
                             {"task", kTasks, reference::await_task},
                             {"await", kAwaits, reference::await_coroutine, false},
                             {"gather", kGathered, reference::gather},
                             {"future", kFutures, reference::await_future},
                             {"queue_1", kItems, reference::queue_of_1},
                             {"queue_100", kItems, reference::queue_of_100}};
  return all;
}

}  // namespace loopspec::benchmarks
