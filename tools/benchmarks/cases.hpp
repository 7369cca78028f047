// What all benchmark programs share: what a case is, and how one says that its work was done.
//
// Each program measures one runtime. It defines cases(); benchmark_main.cpp or counting_main.cpp
// runs them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace loopspec::benchmarks {

// Whether a descriptor that is never ready is watched all the time: then a runtime asks the kernel
// once in every iteration of its loop.
enum class Watch : std::uint8_t { nothing, descriptor };

struct Case {
  const char* name;
  long operations;                            // of one run
  void (*run)(long operations, Watch watch);  // throws WrongResult
  bool watchable = true;                      // the loop goes round in it
};

// The cases of this program's runtime.
std::span<const Case> cases();

// Ends a run that did not do its work.
struct WrongResult {
  const char* what;
};
inline void verify(bool right, const char* what) {
  if (!right) throw WrongResult{what};
}

// How many operations the cases have in every runtime.
inline constexpr long kCallbacks = 100'000;
inline constexpr long kTimers = 200'000;
inline constexpr long kSwitches = 100'000;
inline constexpr long kTasks = 50'000;
inline constexpr long kAwaits = 200'000;
inline constexpr long kGatherWidth = 100;  // tasks of one gather
inline constexpr long kGatherSteps = 10;   // sleep(0) of each
inline constexpr long kGathered = 100 * kGatherWidth * kGatherSteps;
inline constexpr long kFutures = 50'000;
inline constexpr long kItems = 50'000;

// Delays up to 50 ms, in microseconds: the same ones for every runtime. In Python they are made by
// the same generator.
std::vector<std::uint32_t> delays(long count);

// Of the timers in the case with cancelled ones, each tenth is left to fire.
inline bool is_cancelled(long index) {
  return index % 10 != 0;
}
inline long left_after_cancelling(long timers) {
  return (timers + 9) / 10;
}

inline long sum_below(long n) {
  return n * (n - 1) / 2;
}

// How many gathers make so many operations, at least one.
inline long gathers_in(long operations) {
  const long each = kGatherWidth * kGatherSteps;
  return operations < each ? 1 : operations / each;
}

// A pipe that nobody writes to.
class SilentPipe {
 public:
  SilentPipe();
  ~SilentPipe();
  SilentPipe(const SilentPipe&) = delete;
  SilentPipe& operator=(const SilentPipe&) = delete;
  int reader() const noexcept { return ends_[0]; }

 private:
  int ends_[2];
};

}  // namespace loopspec::benchmarks
