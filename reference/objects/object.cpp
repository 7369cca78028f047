#include "reference/objects/object.hpp"

#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/weak.hpp"

namespace loopspec {

namespace {

// Long chains (a linked list of a million nodes) are taken apart without deep recursion.
constinit thread_local int trash_depth = 0;
constinit thread_local bool trash_is_deferred = false;  // the vector below is not empty
thread_local std::vector<Object*> deferred_trash;
constexpr int kMaxDepth = 100;

}  // namespace

Object::Object(Class* cls) noexcept : cls_(cls) {
  if (cls == nullptr || cls->is_builtin()) return;
  count_up(cls);
  flags_ |= kOfProgram;
}

void Object::count_down_class() noexcept {
  count_down(cls_);
}

void Object::set_cls(Class* cls) noexcept {
  Class* old = cls_;
  const bool counted = (flags_ & kOfProgram) != 0;
  flags_ &= ~kOfProgram;
  cls_ = cls;
  if (!cls->is_builtin()) {
    count_up(cls);
    flags_ |= kOfProgram;
  }
  if (counted) count_down(old);
}

namespace {

void destroy_deferred() noexcept {
  while (!deferred_trash.empty()) {
    Object* next = deferred_trash.back();
    deferred_trash.pop_back();
    trash_is_deferred = !deferred_trash.empty();
    destroy(next);
  }
}

// Python's __del__; apart, so that the many objects without one do not pay for it. Leaves one count
// more than there were: dropping it would destroy the object again.
[[gnu::noinline]] void call_del(Object* object) {
  PendingSaved saved;
  Value self(object);
  object->cls()->slots.del(self);
  (void)self.release();
}

}  // namespace

void run_finalizers(Object* object) noexcept {
  if ((object->flags_ & Object::kFinalized) != 0) return;
  object->flags_ |= Object::kFinalized;
  if (object->cls_ != nullptr && object->cls_->slots.del != nullptr) {
    call_del(object);
    --object->count_;
  }
  object->finalize();
}

void destroy(Object* object) noexcept {
  if (trash_depth >= kMaxDepth) {
    deferred_trash.push_back(object);
    trash_is_deferred = true;
    return;
  }
  ++trash_depth;
  constexpr std::uint32_t kNoticed = Object::kFinalizes | Object::kOfProgram | Object::kWeak;
  if ((object->flags_ & kNoticed) == 0) {
    delete object;
  } else {
    object->count_ = 1;
    run_finalizers(object);
    if (--object->count_ == 0) {
      if ((object->flags_ & Object::kWeak) != 0) drop_weak_references(object);
      delete object;
    }
  }
  if (--trash_depth == 0 && trash_is_deferred) destroy_deferred();
}

Container*& ContainerList::head() noexcept {
  return Container::newest_;
}
Container* ContainerList::newest() noexcept {
  return Container::newest_;
}

std::size_t ContainerList::size() noexcept {
  std::size_t n = 0;
  for_each([&n](Container*) { ++n; });
  return n;
}

void ContainerList::keep_after(Container* mark) noexcept {
  while (Container::newest_ != nullptr && Container::newest_ != mark) {
    Container* kept = Container::newest_;
    Container::newest_ = kept->next_;
    if (Container::newest_ != nullptr) Container::newest_->previous_ = nullptr;
    kept->next_ = kept->previous_ = nullptr;
  }
}

void ContainerList::sweep_after(Container* mark) {
  // Everything that is left is held while it is cleared, so that nothing dies under the iteration.
  std::vector<Value> left;
  for (Container* c = Container::newest_; c != nullptr && c != mark; c = c->next_) {
    c->flags_ |= Container::kFinalized;  // nothing counts after the outcome is known
    left.emplace_back(c);
  }
  for (Value& value : left) value.object()->clear();
}

}  // namespace loopspec
