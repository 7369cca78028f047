// Boost.Asio: callbacks and timers on an io_context for one thread, and the program's list of
// cases.
#include "tools/benchmarks/peers/asio.hpp"

namespace loopspec::benchmarks {

namespace boost_asio {

namespace {

struct Next {
  asio::io_context* context;
  long* left;
  void operator()() const {
    if (--*left == 0) {
      context->stop();
    } else {
      asio::post(*context, *this);
    }
  }
};

void run_timers(long count, bool cancel, Watch watch) {
  static const std::vector<std::uint32_t> all = delays(kTimers);
  asio::io_context context{kOneThread};
  const Watching watching(context, watch);
  const long expected = cancel ? left_after_cancelling(count) : count;
  long fired = 0;
  const auto ended = [&fired, &context, expected](boost::system::error_code error) {
    if (!error && ++fired == expected) context.stop();
  };
  std::vector<asio::steady_timer> timers;
  timers.reserve(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < timers.capacity(); ++i) {
    timers.emplace_back(context, std::chrono::microseconds(all[i]));
    timers.back().async_wait(ended);
  }
  for (long i = 0; cancel && i < count; ++i)
    if (is_cancelled(i)) timers[static_cast<std::size_t>(i)].cancel();
  context.run();
  verify(fired == expected, "not all timers fired");
}

}  // namespace

Watching::Watching(asio::io_context& context, Watch watch) {
  if (watch == Watch::nothing) return;
  pipe_.emplace();
  descriptor_.emplace(context, ::dup(pipe_->reader()));
  descriptor_->async_wait(asio::posix::stream_descriptor::wait_read, [](const auto&) {});
}

void call_chain(long operations, Watch watch) {
  asio::io_context context{kOneThread};
  const Watching watching(context, watch);
  long left = operations;
  asio::post(context, Next{&context, &left});
  context.run();
  verify(left == 0, "callbacks were lost");
}

void call_burst(long operations, Watch watch) {
  asio::io_context context{kOneThread};
  const Watching watching(context, watch);
  long left = operations;
  for (long i = 0; i < operations; ++i)
    asio::post(context, [&left, &context] {
      if (--left == 0) context.stop();
    });
  context.run();
  verify(left == 0, "callbacks were lost");
}

void timers(long operations, Watch watch) {
  run_timers(operations, false, watch);
}

void timers_cancelled(long operations, Watch watch) {
  run_timers(operations, true, watch);
}

}  // namespace boost_asio

// It has no queue that coroutines put items into.
std::span<const Case> cases() {
  static const Case all[] = {{"call_chain", kCallbacks, boost_asio::call_chain},
                             {"call_burst", kCallbacks, boost_asio::call_burst},
                             {"timers", kTimers, boost_asio::timers},
                             {"timers_cancelled", kTimers, boost_asio::timers_cancelled},
                             {"switch", kSwitches, boost_asio::switch_tasks},
                             {"task", kTasks, boost_asio::await_task},
                             {"await", kAwaits, boost_asio::await_coroutine, false},
                             {"gather", kGathered, boost_asio::gather},
                             {"future", kFutures, boost_asio::await_future}};
  return all;
}

}  // namespace loopspec::benchmarks
