// The subject reference+epoll: the reference's own loop, waiting in the kernel as it does for a C++
// program on the real clock; only that the process's time is virtual.
#include <sys/eventfd.h>
#include <unistd.h>

#include <cmath>
#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>

#include "conformance/runtime/subject_main.hpp"
#include "conformance/scenario/run_scenario.hpp"
#include "conformance/virtual_time/virtual_time.hpp"
#include "reference/selector_events.hpp"

namespace loopspec {

namespace {

using nlohmann::json;

constexpr double kQuantum = 0.001;  // epoll counts milliseconds

// Waits with epoll, for as long as the kernel's clock says. An eventfd of its own ends a wait that
// nothing else can end.
class KernelSelector final : public RunSelector {
 public:
  explicit KernelSelector(std::unique_ptr<Selector> epoll)
      : RunSelector(std::move(epoll)), wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (!inner().watch(wake_, kEventRead)) clear_pending();
  }
  ~KernelSelector() override { ::close(wake_); }
  KernelSelector(const KernelSelector&) = delete;
  KernelSelector& operator=(const KernelSelector&) = delete;

  std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                   const Woken& woken) override {
    if (!begin(timeout)) return std::nullopt;
    virtual_time::set_stuck_hook(on_stuck, this);
    auto ready = inner().select(timeout, woken);
    const auto why = std::exchange(stuck_, std::nullopt);
    if (!why) return ready;
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(wake_, &count, sizeof count);
    if (*why == virtual_time::Stuck::deadlock) {
      raise(make_deadlock());
    } else {
      raise_limit(Limit::time);
    }
    return std::nullopt;
  }

 private:
  static bool on_stuck(virtual_time::Stuck why, void* self) {
    auto* selector = static_cast<KernelSelector*>(self);
    selector->stuck_ = why;
    const std::uint64_t one = 1;
    return ::write(selector->wake_, &one, sizeof one) == sizeof one;
  }

  int wake_;
  std::optional<virtual_time::Stuck> stuck_;
};

Value make_loop(Class* cls) {
  return make<SelectorEventLoop>(
      cls, std::make_unique<KernelSelector>(std::make_unique<EpollSelector>()));
}

double now() noexcept {
  timespec at{};
  ::clock_gettime(CLOCK_MONOTONIC, &at);
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return static_cast<double>(at.tv_sec * kNanoseconds + at.tv_nsec) / 1e9;
}

void sleep_for(double seconds) {
  const double whole = std::floor(seconds);
  timespec left{static_cast<time_t>(whole), std::lround((seconds - whole) * 1e9)};
  while (::nanosleep(&left, &left) != 0) {
  }
}

constexpr ForeignRuntime kRuntime{make_loop, now, sleep_for};

json answer(const json& scenario, const json& options) {
  if (options.value("clock", json()) == "real") {
    virtual_time::restart_in_real_time();
  } else {
    virtual_time::restart();
  }
  json reply = run_scenario({scenario.value("name", ""), scenario.value("source", ""),
                             scenario.value("ast", json()), options},
                            &kRuntime);
  if (!reply.contains("trace")) return reply;
  // How often the kernel is asked is not what it is judged for.
  for (json& event : reply["trace"]["events"]) event["iteration"] = nullptr;
  reply["trace"]["selects"] = nullptr;
  return reply;
}

}  // namespace

}  // namespace loopspec

int main() {
  loopspec::virtual_time::require_in_force();
  const loopspec::SubjectInfo info{
      "reference+epoll",
      LOOPSPEC_VERSION,
      "loopspec's C++ event loop, waiting with epoll",
      {"loop", "future", "task", "combinators", "sync", "queues", "real-clock"},
      loopspec::kQuantum};
  return loopspec::serve(std::cin, std::cout, info, loopspec::answer);
}
