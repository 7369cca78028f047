// select, pselect.
#include <signal.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "conformance/virtual_time/waiting.hpp"

namespace vt = loopspec::virtual_time;

namespace {

// What was asked for: every look clears what it did not find. Sets may be longer than fd_set, for a
// program that allocates them itself.
class Asked {
 public:
  Asked(int count, const std::array<fd_set*, 3>& sets) : sets_(sets) {
    const std::size_t bits = 8 * sizeof(long);
    bytes_ = (static_cast<std::size_t>(std::max(count, 0)) + bits - 1) / bits * sizeof(long);
    for (std::size_t i = 0; i < sets_.size(); ++i) {
      if (sets_[i] == nullptr) continue;
      const auto* first = reinterpret_cast<const char*>(sets_[i]);
      copies_[i].assign(first, first + bytes_);
    }
  }
  void restore() const {
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (bytes_ > 0 && sets_[i] != nullptr) std::memcpy(sets_[i], copies_[i].data(), bytes_);
  }

 private:
  std::array<fd_set*, 3> sets_;
  std::array<std::vector<char>, 3> copies_;
  std::size_t bytes_ = 0;
};

int wait(int count, const std::array<fd_set*, 3>& sets, vt::Nanoseconds deadline,
         const sigset_t* mask) {
  const Asked asked(count, sets);
  // The sixth argument as the kernel wants it: the mask and its size.
  const struct {
    const sigset_t* mask;
    std::size_t size;
  } masked{mask, _NSIG / 8};
  return vt::wait_until(deadline, [&](timespec at_most) {
    asked.restore();
    return static_cast<int>(
        ::syscall(SYS_pselect6, count, sets[0], sets[1], sets[2], &at_most, &masked));
  });
}

}  // namespace

extern "C" {

int select(int count, fd_set* readable, fd_set* writable, fd_set* exceptional, timeval* timeout) {
  const std::array<fd_set*, 3> sets{readable, writable, exceptional};
  if (timeout == nullptr) return wait(count, sets, vt::kNever, nullptr);
  if (timeout->tv_sec < 0 || timeout->tv_usec < 0) {
    errno = EINVAL;
    return -1;
  }
  const timespec seconds{timeout->tv_sec + timeout->tv_usec / 1'000'000,
                         timeout->tv_usec % 1'000'000 * 1000};
  const vt::Nanoseconds deadline = vt::after(vt::nanoseconds(seconds).value_or(vt::kNever));
  const int found = wait(count, sets, deadline, nullptr);
  // Linux tells what is left of the time.
  const vt::Nanoseconds left = std::max<vt::Nanoseconds>(deadline - vt::now(), 0);
  *timeout = {left / vt::kSecond, left % vt::kSecond / 1000};
  return found;
}

int pselect(int count, fd_set* readable, fd_set* writable, fd_set* exceptional,
            const timespec* timeout, const sigset_t* mask) {
  const std::array<fd_set*, 3> sets{readable, writable, exceptional};
  if (timeout == nullptr) return wait(count, sets, vt::kNever, mask);
  const auto delay = vt::nanoseconds(*timeout);
  if (!delay) {
    errno = EINVAL;
    return -1;
  }
  return wait(count, sets, vt::after(*delay), mask);
}

}  // extern "C"
