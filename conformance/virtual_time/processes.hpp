// What the kernel tells of the other threads and the children of this process.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace loopspec::virtual_time {

// This is the only thread.
bool is_only_thread() noexcept;

// A child process is running: one that has ended but was not waited for does not count.
bool has_living_child() noexcept;

// Another thread, as it was at some moment.
struct ThreadSeen {
  pid_t thread;
  bool running;       // on a processor, waiting for one, or for a disk
  std::string spent;  // processor time and how often it ran: unchanged means asleep all the while
};

// All threads but the calling one.
std::vector<ThreadSeen> other_threads();

}  // namespace loopspec::virtual_time
