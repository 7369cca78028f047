// What the cases of Boost.Asio share.
#pragma once

#include <unistd.h>

#include <utility>  // before Boost 1.74's headers, which use it and do not say so

#include <boost/asio.hpp>
#include <optional>

#include "tools/benchmarks/cases.hpp"

namespace loopspec::benchmarks::boost_asio {

namespace asio = boost::asio;

inline constexpr int kOneThread = 1;  // the concurrency hint

// For as long as it lives, the context watches a descriptor.
class Watching {
 public:
  Watching(asio::io_context& context, Watch watch);

 private:
  std::optional<SilentPipe> pipe_;
  std::optional<asio::posix::stream_descriptor> descriptor_;
};

void call_chain(long operations, Watch watch);
void call_burst(long operations, Watch watch);
void timers(long operations, Watch watch);
void timers_cancelled(long operations, Watch watch);
void switch_tasks(long operations, Watch watch);
void await_task(long operations, Watch watch);
void await_coroutine(long operations, Watch watch);
void gather(long operations, Watch watch);
void await_future(long operations, Watch watch);

}  // namespace loopspec::benchmarks::boost_asio
