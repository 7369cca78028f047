// Frame: one activation of a Code, in one piece of memory: its slots and its value stack follow the
// object.
#pragma once

#include <algorithm>
#include <memory>
#include <new>

#include "conformance/scenario/machine/function.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/memory.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

class Frame final : public Container {
 public:
  static Ref<Frame> create(Code* code, Dict* globals, Value names,
                           const std::vector<Value>* closure) {
    Ref<Frame> frame = create(code, globals, closure, nullptr, 0);
    frame->names = std::move(names);
    return frame;
  }
  // Of a call: the first slots take `given` arguments from where they lie.
  static Ref<Frame> create(Code* code, Dict* globals, const std::vector<Value>* closure,
                           Value* arguments, std::size_t given);
  ~Frame() override;
  static void operator delete(Frame* frame, std::destroying_delete_t);

  Value* slots() noexcept { return reinterpret_cast<Value*>(this + 1); }
  Value* stack() noexcept { return slots() + code->stack_at; }
  // The index of the instruction.
  std::uint32_t ip() const noexcept {
    return static_cast<std::uint32_t>(at - code->instructions.data());
  }
  int line() const noexcept;
  void visit(Visitor& visitor) override;
  void clear() override;
  // The reference of an activation that is over; nearly always it is the last one.
  static void drop(Frame* frame) noexcept {
    if (frame->count() == 1) {
      delete frame;
    } else {
      count_down(frame);
    }
  }
  // The activation is over. A traceback that holds the frame goes on holding its locals and, as
  // f_back, its caller. `owners`: how many references are no traceback's.
  void end(std::uint32_t owners) noexcept;

  Ref<Code> code;
  Ref<Dict> globals;
  Value names;                // namespace of a class body or module; null in functions
  Frame* back = nullptr;      // caller, while running; owned by the machine
  Ref<Dict> locals_dict;      // what locals() gave, before 3.13 always the same one
  Ref<Frame> kept_back;       // caller, of an activation that is over and still held
  const Instruction* at;      // the one executed; in a caller that of the call; at first the first
  std::uint32_t depth = 0;    // values on the stack, while suspended
  bool inlined = false;       // called by bytecode: returns into `back`
  bool constructing = false;  // runs __init__ for a class being called
  bool at_yield = false;      // suspended by yield, not by await
  ExceptionState exceptions;  // linked only while a generator or coroutine runs

 private:
  Frame(Code* c, Dict* g) noexcept
      : Container(BuiltinClass{classes.frame}),
        code(c),
        globals(g),
        at(c->instructions.data()),
        values_(c->places) {}
  // A handful of places: the empty statement keeps the compiler from calling memset for them.
  static void fill_with_null(Value* at, Value* end) noexcept {
    for (; at != end; ++at) {
      ::new (static_cast<void*>(at)) Value();
      asm volatile("");
    }
  }
  static constexpr std::size_t size_of(std::size_t count) noexcept {
    return sizeof(Frame) + count * sizeof(Value);
  }
  const std::uint32_t values_;  // slots and places of the stack
};

inline Ref<Frame> Frame::create(Code* code, Dict* globals, const std::vector<Value>* closure,
                                Value* arguments, std::size_t given) {
  auto* frame = ::new (recycled_allocate(size_of(code->places))) Frame(code, globals);
  Value* at = frame->slots();
  Value* const end = at + code->places;
  for (; given != 0; --given) ::new (static_cast<void*>(at++)) Value(std::move(*arguments++));
  if (closure != nullptr && !closure->empty()) {
    Value* const free = frame->slots() + code->locals + code->cells;
    fill_with_null(at, free);
    at = std::uninitialized_copy(closure->begin(), closure->end(), free);
  }
  fill_with_null(at, end);
  return Ref<Frame>::adopt(frame);
}

enum class Exit : std::uint8_t { returned, raised, awaiting, yielded };

// Runs the frame (from its ip) until it returns, raises, awaits or yields. *value: the result or
// what was yielded. `sent`: what a suspended frame is resumed with, null for a fresh one. With a
// pending exception, it is raised there.
Exit run(Frame* frame, Value sent, Value* value);

// The innermost running frame of this thread, or nullptr.
Frame* current_frame() noexcept;
Value make_traceback_entry(Frame* frame);
void add_traceback(Exception* exception, Frame* frame);

}  // namespace loopspec
