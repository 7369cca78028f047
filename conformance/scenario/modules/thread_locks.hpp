// _thread.lock and _thread.RLock: waiting for one passes the baton.
#pragma once

#include "reference/objects/class.hpp"

namespace loopspec {

// Whoever's turn it is takes a free lock; it is not handed over, so a thread that does not have to
// wait may overtake one that does.
class ThreadLock final : public Object {
 public:
  explicit ThreadLock(Class* cls) : Object(cls) {}
  bool locked = false;
};

// Held by one thread, several times.
class ThreadRLock final : public Object {
 public:
  explicit ThreadRLock(Class* cls) : Object(cls) {}
  bool is_mine() const noexcept;
  std::uint64_t owner = 0;  // a thread's number, while it is held
  std::int64_t count = 0;
};

// The classes, created once per process.
struct ThreadLockClasses {
  Class* lock;
  Class* rlock;
};
const ThreadLockClasses& thread_lock_classes();

}  // namespace loopspec
