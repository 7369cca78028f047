#include "conformance/scenario/real_time.hpp"

#include <cerrno>
#include <cmath>
#include <ctime>

#include "reference/selector_events.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t start = 0;  // nanoseconds of CLOCK_MONOTONIC

std::int64_t monotonic() noexcept {
  timespec at{};
  ::clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * kSecond + at.tv_nsec;
}

double now() noexcept {
  return static_cast<double>(monotonic() - start) / 1e9;
}

// max_time bounds how long it can be.
void sleep_until_then(double seconds) {
  const std::int64_t until = monotonic() + std::llrint(std::ceil(seconds * 1e9));
  const timespec deadline{until / kSecond, until % kSecond};
  while (::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr) == EINTR) {
  }
}

class ScenarioSelector final : public RunSelector {
 public:
  explicit ScenarioSelector(std::unique_ptr<Selector> inner) : RunSelector(std::move(inner)) {}

  std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                   const Woken& woken) override {
    if (!begin(timeout)) return std::nullopt;
    if (!alone()) return select_among_threads(timeout, woken);
    if (woken()) return inner().select(timeout, woken);
    if (timeout.kind == SelectTimeout::Kind::none) return look_or_deadlock();
    if (now() + timeout.seconds > run_state().options.max_time) {
      raise_limit(Limit::time);
      return std::nullopt;
    }
    return inner().select(timeout, woken);
  }

 private:
  std::optional<std::vector<SelectorEvent>> look_or_deadlock() {
    auto ready = inner().select({SelectTimeout::Kind::integer, 0.0}, [] { return true; });
    if (!ready || !ready->empty()) return ready;
    raise(make_deadlock());
    return std::nullopt;
  }
};

Value make_loop(Class* cls) {
  return make<SelectorEventLoop>(
      cls, std::make_unique<ScenarioSelector>(std::make_unique<EpollSelector>()));
}

}  // namespace

const ForeignRuntime real_time_runtime{make_loop, now, sleep_until_then, true};

void start_real_time() noexcept {
  start = monotonic();
}

}  // namespace loopspec
