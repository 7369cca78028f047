#include "reference/objects/weak.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/unraisable.hpp"

namespace loopspec {

namespace {
// Referent to its weak references, oldest first. Off the hot path: only objects with the weak flag
// come here.
// Never destroyed: objects may outlive it.
auto& references = *new std::unordered_map<Object*, std::vector<WeakRef*>>;
}  // namespace

void mark_weak(Object* object) noexcept {
  object->flags_ |= Object::kWeak;
}

WeakRef::WeakRef(Object* referent, Value c)
    : Container(classes.weakref), callback(std::move(c)), referent_(referent) {
  mark_weak(referent);
  references[referent].push_back(this);
}

WeakRef::~WeakRef() {
  if (referent_ == nullptr) return;
  auto found = references.find(referent_);
  std::erase(found->second, this);
  if (found->second.empty()) references.erase(found);
}

Value WeakRef::get() const noexcept {
  return Value(referent_);
}
void WeakRef::visit(Visitor& visitor) {
  visitor.visit(callback);
}
void WeakRef::clear() {
  callback = Value();
}

std::vector<Ref<WeakRef>> weak_references(Object* object) {
  const auto found = references.find(object);
  if (found == references.end()) return {};
  return {found->second.begin(), found->second.end()};
}

void drop_weak_references(Object* object) {
  auto found = references.find(object);
  if (found == references.end()) return;
  std::vector<WeakRef*> gone = std::move(found->second);
  references.erase(found);
  std::vector<Ref<WeakRef>> called;  // all are cleared before the first callback runs
  for (WeakRef* weak : gone) {
    weak->referent_ = nullptr;
    if (weak->callback && !weak->callback.is_none()) called.emplace_back(weak);
  }
  PendingSaved saved;
  for (auto it = called.rbegin(); it != called.rend(); ++it) {
    if (!call((*it)->callback, {Value(*it)}))
      report_unraisable(fmt::format("Exception ignored in: {}", safe_repr((*it)->callback)));
  }
}

}  // namespace loopspec
