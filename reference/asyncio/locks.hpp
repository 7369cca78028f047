// asyncio.Lock and asyncio.Event.
#pragma once

#include "reference/asyncio/gather.hpp"
#include "reference/locks.hpp"

namespace loopspec::asyncio {

class Event {
 public:
  Event() : core_(loopspec::Event::create(Value())) {}
  // rule: event.set.wakes-all
  void set() { checked(core_->set()); }
  void clear() noexcept { core_->unset(); }
  bool is_set() const noexcept { return core_->is_set(); }
  Typed<bool> wait() { return Typed<bool>(Value(core_->wait())); }

 private:
  Ref<loopspec::Event> core_;
};

// rule: lock.release.fifo
class Lock {
 public:
  Lock() : core_(loopspec::Lock::create()) {}
  Typed<bool> acquire() { return Typed<bool>(Value(core_->acquire())); }
  void release() { checked(core_->release()); }  // RuntimeError: nobody holds it
  bool locked() const noexcept { return core_->locked(); }

 private:
  Ref<loopspec::Lock> core_;
};

}  // namespace loopspec::asyncio
