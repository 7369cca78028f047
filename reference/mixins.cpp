#include "reference/mixins.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

// rule: sync.loop-argument
bool check_loop_argument(const Value& self, const Value& loop) {
  if (!loop || semantics().sync_binding_constructor) return true;
  raise(classes.TypeError,
        fmt::format("As of 3.10, the *loop* parameter was removed from {}() since it is no longer "
                    "necessary",
                    class_of(self)->name()));
  return false;
}

bool LoopBound::bind_at_start(const Value& loop) {
  if (!check_loop_argument(Value(this), loop)) return false;
  if (!semantics().sync_binding_constructor) return true;
  loop_ = loop && !loop.is_none() ? loop : get_event_loop();
  return static_cast<bool>(loop_);
}

Value LoopBound::bound_loop() {
  if (semantics().sync_binding_constructor) return loop_;
  const Value running = running_loop();
  if (!loop_) loop_ = running;
  if (loop_.same(running))
    return loop_ ? loop_
                 : raise(classes.AttributeError,
                         "'NoneType' object has no attribute 'create_future'");
  const std::optional<std::string> shown = repr_text(Value(this));
  return shown ? raise(classes.RuntimeError, *shown + " is bound to a different event loop")
               : Value();
}

void LoopBound::visit(Visitor& visitor) {
  Instance::visit(visitor);
  if (loop_) visitor.visit(loop_);
}

void LoopBound::clear() {
  Instance::clear();
  loop_ = Value();
}

bool Waiters::remove(const Value& future) {
  const auto found = std::find_if(futures_.begin(), futures_.end(),
                                  [&future](const Value& v) { return v.same(future); });
  if (found == futures_.end()) return false;
  const Value alive = std::move(*found);
  futures_.erase(found);
  return true;
}

int Waiters::all_cancelled() const {
  const std::deque<Value> now = futures_;
  for (const Value& future : now)
    if (const int cancelled = future_cancelled(future); cancelled != 1) return cancelled;
  return 1;
}

void Waiters::visit(Visitor& visitor) const {
  for (const Value& future : futures_) visitor.visit(future);
}

Value Waiters::list() const {
  return make_list(std::vector<Value>(futures_.begin(), futures_.end()));
}

std::string plain_description(const Value& self) {
  return fmt::format("{} object at {:#x}", class_of(self)->full_name(), self.bits());
}

}  // namespace loopspec
