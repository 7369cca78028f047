#include "conformance/scenario/machine/frame.hpp"

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/memory.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Frame::~Frame() {
  std::destroy_n(slots(), code->stack_at + depth);  // above that all is null
}

void Frame::operator delete(Frame* frame, std::destroying_delete_t) {
  const std::size_t size = size_of(frame->values_);
  frame->~Frame();
  recycled_free(frame, size);
}

int Frame::line() const noexcept {
  return code->line_of(ip());
}

void Frame::visit(Visitor& visitor) {
  visitor.visit(globals);
  visitor.visit(names);
  for (std::size_t i = 0; i < values_; ++i)
    if (const Value& v = slots()[i]) visitor.visit(v);
  if (locals_dict) visitor.visit(locals_dict);
  if (kept_back) visitor.visit(Value(kept_back));
}

// Generators let go of f_back at every suspension; only since 3.12 do they keep it at their end.
void Frame::end(std::uint32_t owners) noexcept {
  if (count() <= owners || back == nullptr) return;
  if (code->is_suspendable() && !since(12)) return;
  kept_back = Ref<Frame>(back);
}

void Frame::clear() {
  Value* all = slots();
  for (std::size_t i = 0; i < values_; ++i) all[i] = Value();  // in CPython's order
  depth = 0;
  locals_dict = nullptr;
  kept_back = nullptr;
}

void add_traceback(Exception* exception, Frame* frame) {
  if (frame->code->hosted) return;
  exception->traceback = make<Traceback>(exception->traceback, Value(frame), frame->line());
}

}  // namespace loopspec
