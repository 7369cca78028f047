#include "reference/selectors.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

bool raise_os_error() {
  const int number = errno;
  const Value error =
      call(Value(classes.OSError), {make_int(number), make_str(std::strerror(number))});
  if (error) raise(Ref<Exception>(error.as<Exception>()));
  return false;
}

int milliseconds(const SelectTimeout& timeout) {
  if (timeout.kind == SelectTimeout::Kind::none) return -1;
  if (timeout.seconds <= 0.0) return 0;
  // The clock counts nanoseconds: what a sum of doubles has beyond them is no reason to wait
  // longer.
  return static_cast<int>(std::ceil(std::nearbyint(timeout.seconds * 1e9) / 1e6));
}

}  // namespace

EpollSelector::EpollSelector() = default;

EpollSelector::~EpollSelector() {
  if (epoll_ >= 0) ::close(epoll_);
}

bool EpollSelector::open() {
  if (epoll_ < 0) epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
  return epoll_ >= 0 || raise_os_error();
}

SelectorKey* EpollSelector::find(int descriptor) noexcept {
  const auto found = std::find_if(keys_.begin(), keys_.end(), [descriptor](const auto& key) {
    return key.descriptor == descriptor;
  });
  return found == keys_.end() ? nullptr : &*found;
}

bool EpollSelector::request(int operation, int descriptor, unsigned events) {
  if (!open()) return false;
  epoll_event request{};
  request.events = ((events & kEventRead) != 0 ? static_cast<unsigned>(EPOLLIN) : 0u) |
                   ((events & kEventWrite) != 0 ? static_cast<unsigned>(EPOLLOUT) : 0u);
  request.data.fd = descriptor;
  return ::epoll_ctl(epoll_, operation, descriptor, &request) == 0 || raise_os_error();
}

bool EpollSelector::wake_by(int descriptor) {
  return request(EPOLL_CTL_ADD, descriptor, kEventRead);
}

bool EpollSelector::watch(int descriptor, unsigned events) {
  SelectorKey* key = find(descriptor);
  if (!request(key == nullptr ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, events)) return false;
  if (key == nullptr) {
    keys_.push_back({descriptor, events, nullptr, nullptr});
  } else {
    key->events = events;
  }
  return true;
}

void EpollSelector::forget(int descriptor) noexcept {
  SelectorKey* key = find(descriptor);
  if (key == nullptr) return;
  ::epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, nullptr);
  const SelectorKey gone = std::move(*key);  // its handles die after the map is whole again
  keys_.erase(keys_.begin() + (key - keys_.data()));
}

std::optional<std::vector<SelectorEvent>> EpollSelector::select(const SelectTimeout& timeout,
                                                                const Woken& woken) {
  std::vector<SelectorEvent> ready;
  const int wait = woken() ? 0 : milliseconds(timeout);
  if (keys_.empty() && wait == 0) return ready;
  if (!open()) return std::nullopt;
  std::array<epoll_event, 64> found{};
  const int limit = std::min(static_cast<int>(keys_.size()) + 1, static_cast<int>(found.size()));
  const int count = ::epoll_wait(epoll_, found.data(), limit, wait);
  if (count < 0 && errno == EINTR) return ready;
  if (count < 0) {
    raise_os_error();
    return std::nullopt;
  }
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = found[static_cast<std::size_t>(i)];
    const SelectorKey* key = find(event.data.fd);
    if (key == nullptr) continue;
    unsigned events = 0;
    if ((event.events & ~static_cast<unsigned>(EPOLLIN)) != 0) events |= kEventWrite;
    if ((event.events & ~static_cast<unsigned>(EPOLLOUT)) != 0) events |= kEventRead;
    ready.push_back({event.data.fd, events & key->events});
  }
  return ready;
}

bool RunSelector::begin(const SelectTimeout& timeout) {
  RunState& run = run_state();
  if (limit_reached() || run.iteration >= run.options.max_iterations) {
    raise_limit(limit_reached() ? run.limit : Limit::iterations);
    return false;
  }
  ++run.iteration;
  if (run.options.record_selects) run.selects.push_back(timeout);
  return true;
}

bool RunSelector::look(std::vector<SelectorEvent>* ready) {
  if (size() == 0) return true;
  auto found = inner().select(SelectTimeout(), [] { return true; });
  if (found) *ready = std::move(*found);
  return found.has_value();
}

// rule: loop.call-soon-threadsafe.wakes
std::optional<std::vector<SelectorEvent>> RunSelector::select_among_threads(
    const SelectTimeout& timeout, const Woken& woken) {
  std::vector<SelectorEvent> ready;
  bool failed = false;
  const auto is_ready = [&] {
    if (!failed && !look(&ready)) {  // told by the thread that waits
      clear_pending();
      failed = true;
    }
    return failed || woken() || !ready.empty();
  };
  Wait wait{is_ready, std::nullopt, true};
  if (timeout.kind != SelectTimeout::Kind::none) wait.deadline = deadline_after(timeout.seconds);
  const Waited waited = wait_for(std::move(wait));
  if (waited == Waited::raised || (failed && !look(&ready))) return std::nullopt;
  return ready;
}

std::optional<std::vector<SelectorEvent>> VirtualSelector::select(const SelectTimeout& timeout,
                                                                  const Woken& woken) {
  if (!begin(timeout)) return std::nullopt;
  if (!alone()) return select_among_threads(timeout, woken);
  std::vector<SelectorEvent> ready;
  if (!look(&ready)) return std::nullopt;
  if (woken() || !ready.empty()) return ready;
  if (timeout.kind == SelectTimeout::Kind::none) {
    raise(make_deadlock());
    return std::nullopt;
  }
  if (timeout.seconds != 0.0 && !advance_clock(timeout.seconds)) return std::nullopt;
  return ready;
}

std::optional<std::vector<SelectorEvent>> RealSelector::select(const SelectTimeout& timeout,
                                                               const Woken& woken) {
  if (!begin(timeout)) return std::nullopt;
  return inner().select(timeout, woken);
}

std::unique_ptr<Selector> make_run_selector() {
  auto epoll = std::make_unique<EpollSelector>();
  if (run_state().options.clock == Clock::real)
    return std::make_unique<RealSelector>(std::move(epoll));
  return std::make_unique<VirtualSelector>(std::move(epoll));
}

}  // namespace loopspec
