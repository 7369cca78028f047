// Weak references. Callbacks run when the referent is destroyed, before its finaliser's effects are
// gone, newest first.
#pragma once

#include <vector>

#include "reference/objects/object.hpp"

namespace loopspec {

class WeakRef : public Container {
 public:
  WeakRef(Object* referent, Value callback);
  ~WeakRef() override;
  // The referent, or null when it is gone.
  Value get() const noexcept;
  Value callback;          // null or None: none
  std::int64_t hash = -1;  // of the referent, once somebody has asked for it
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  friend void drop_weak_references(Object*);
  Object* referent_;
};

// Those of an object, oldest first.
std::vector<Ref<WeakRef>> weak_references(Object* object);

// Called by destroy() for objects that have the weak flag.
void drop_weak_references(Object* object);

}  // namespace loopspec
