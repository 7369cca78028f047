// Weak references. Callbacks run when the referent is destroyed, before its finaliser's effects are gone, newest first.
#pragma once

#include <functional>

#include "reference/objects/object.hpp"

namespace loopspec {

class WeakRef : public Container {
 public:
  WeakRef(Object* referent, Value callback);
  ~WeakRef() override;
  // The referent, or null when it is gone.
  Value get() const noexcept;
  Value callback;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  friend void drop_weak_references(Object*);
  Object* referent_;
};

// Called by destroy() for objects that have the weak flag.
void drop_weak_references(Object* object);

}  // namespace loopspec
