// ThreadInbox: how other threads give a loop something to do.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

#include "reference/objects/value.hpp"

namespace loopspec {

// put() from any thread; everything else on the loop's own. An eventfd becomes readable with the
// first function that is put, so that a waiting loop wakes.
class ThreadInbox {
 public:
  // Called on the loop's thread; holds nothing that is counted. Null: an exception is pending.
  using Function = std::function<Value()>;
  ThreadInbox();  // throws std::system_error when there is no descriptor left
  ~ThreadInbox();
  ThreadInbox(const ThreadInbox&) = delete;
  ThreadInbox& operator=(const ThreadInbox&) = delete;

  bool put(Function function);   // false: closed
  std::vector<Function> take();  // in the order they were put
  bool empty() const noexcept { return !full_.load(std::memory_order_relaxed); }
  void close();
  int descriptor() const noexcept { return descriptor_; }

 private:
  std::mutex mutex_;
  std::vector<Function> functions_;
  std::atomic<bool> full_ = false;
  bool closed_ = false;
  int descriptor_;
};

}  // namespace loopspec
