// The reference, as an ordinary C++ program uses it: the typed API, on the clock of the machine
// (--clock=virtual in the program that counts instructions, where real time must not matter).
#pragma once

#include <optional>

#include "reference/asyncio.hpp"
#include "tools/benchmarks/cases.hpp"

namespace loopspec::benchmarks::reference {

// For as long as it lives, the running loop watches a descriptor.
class Watching {
 public:
  explicit Watching(Watch watch) {
    if (watch == Watch::nothing) return;
    pipe_.emplace();
    asyncio::get_running_loop().add_reader(pipe_->reader(), [] {});
  }
  ~Watching() {
    if (pipe_) asyncio::get_running_loop().remove_reader(pipe_->reader());
  }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

 private:
  std::optional<SilentPipe> pipe_;
};

// The clock of all runs; real unless a program says otherwise.
inline Clock the_clock = Clock::real;

// main(operations, watch): gives its result.
template <class Main>
long run(Main main, long operations, Watch watch) {
  asyncio::RunConfig config;
  config.clock = the_clock;
  return asyncio::run([&] { return main(operations, watch); }, config);
}

void call_chain(long operations, Watch watch);
void call_burst(long operations, Watch watch);
void timers(long operations, Watch watch);
void timers_cancelled(long operations, Watch watch);
void switch_tasks(long operations, Watch watch);
void await_task(long operations, Watch watch);
void await_coroutine(long operations, Watch watch);
void gather(long operations, Watch watch);
void await_future(long operations, Watch watch);
void queue_of_1(long operations, Watch watch);
void queue_of_100(long operations, Watch watch);

}  // namespace loopspec::benchmarks::reference
