#include "reference/objects/object.hpp"

#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/memory.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/weak.hpp"

namespace loopspec {

namespace {

// Long chains (a linked list of a million nodes) are taken apart without deep recursion.
struct Trash {
  int depth = 0;
  std::vector<Object*> deferred;
};
thread_local Trash trash;
constexpr int kMaxDepth = 100;

constinit thread_local Container* newest_container = nullptr;

}  // namespace

void* Object::operator new(std::size_t size) {
  return recycled_allocate(size);
}
void Object::operator delete(void* memory, std::size_t size) noexcept {
  recycled_free(memory, size);
}

Object::Object(Class* cls) noexcept : cls_(cls) {
  if (cls != nullptr && !cls->is_builtin()) count_up(cls);
}

Object::~Object() {
  if (cls_ != nullptr && !cls_->is_builtin()) count_down(cls_);
}

void Object::set_cls(Class* cls) noexcept {
  Class* old = cls_;
  if (!cls->is_builtin()) count_up(cls);
  cls_ = cls;
  if (old != nullptr && !old->is_builtin()) count_down(old);
}

void destroy(Object* object) noexcept {
  if (trash.depth >= kMaxDepth) {
    trash.deferred.push_back(object);
    return;
  }
  ++trash.depth;
  object->count_ = 1;
  if ((object->flags_ & Object::kFinalized) == 0) {
    object->flags_ |= Object::kFinalized;
    if (object->cls_ != nullptr && object->cls_->slots.del != nullptr) {
      PendingSaved saved;
      Value self(object);
      object->cls_->slots.del(self);
      (void)self.release();
      --object->count_;
    }
    object->finalize();
  }
  if (--object->count_ == 0) {
    if ((object->flags_ & Object::kWeak) != 0) drop_weak_references(object);
    delete object;
  }
  --trash.depth;
  while (trash.depth == 0 && !trash.deferred.empty()) {
    Object* next = trash.deferred.back();
    trash.deferred.pop_back();
    destroy(next);
  }
}

Container::Container(Class* cls) noexcept
    : Object(cls), previous_(nullptr), next_(newest_container) {
  if (newest_container != nullptr) newest_container->previous_ = this;
  newest_container = this;
}

Container::~Container() {
  if (previous_ != nullptr) {
    previous_->next_ = next_;
  } else if (newest_container == this) {
    newest_container = next_;
  }
  if (next_ != nullptr) next_->previous_ = previous_;
}

Container*& ContainerList::head() noexcept {
  return newest_container;
}
Container* ContainerList::newest() noexcept {
  return newest_container;
}

std::size_t ContainerList::size() noexcept {
  std::size_t n = 0;
  for_each([&n](Container*) { ++n; });
  return n;
}

void ContainerList::keep_after(Container* mark) noexcept {
  while (newest_container != nullptr && newest_container != mark) {
    Container* kept = newest_container;
    newest_container = kept->next_;
    if (newest_container != nullptr) newest_container->previous_ = nullptr;
    kept->next_ = kept->previous_ = nullptr;
  }
}

void ContainerList::sweep_after(Container* mark) {
  // Everything that is left is held while it is cleared, so that nothing dies under the iteration.
  std::vector<Value> left;
  for (Container* c = newest_container; c != nullptr && c != mark; c = c->next_) {
    c->flags_ |= Container::kFinalized;  // nothing counts after the outcome is known
    left.emplace_back(c);
  }
  for (Value& value : left) value.object()->clear();
}

}  // namespace loopspec
