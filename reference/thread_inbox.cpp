#include "reference/thread_inbox.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace loopspec {

ThreadInbox::ThreadInbox() : descriptor_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

ThreadInbox::~ThreadInbox() {
  ::close(descriptor_);
}

bool ThreadInbox::put(Function function) {
  const std::lock_guard lock(mutex_);
  if (closed_) return false;
  functions_.push_back(std::move(function));
  if (full_.exchange(true, std::memory_order_relaxed)) return true;
  const std::uint64_t one = 1;
  // Cannot block or fail: the counter is 0 while the inbox is empty.
  [[maybe_unused]] const auto written = ::write(descriptor_, &one, sizeof one);
  return true;
}

std::vector<ThreadInbox::Function> ThreadInbox::take() {
  const std::lock_guard lock(mutex_);
  if (full_.exchange(false, std::memory_order_relaxed)) {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(descriptor_, &count, sizeof count);
  }
  return std::exchange(functions_, {});
}

void ThreadInbox::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  functions_.clear();
}

}  // namespace loopspec
