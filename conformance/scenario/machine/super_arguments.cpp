#include "conformance/scenario/machine/super_arguments.hpp"

#include "conformance/scenario/machine/frame.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/super.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

bool fail(const char* message) {
  raise(classes.RuntimeError, message);
  return false;
}

// The first parameter; it may have moved into a cell.
Value first_argument(Frame* frame) {
  const Code& code = *frame->code;
  if (code.parameters.names.empty() && !code.parameters.varargs) return Value();
  Value v = frame->slots()[0];
  if (v) return v;
  for (std::size_t i = code.locals; i < code.locals + code.cells; ++i)
    if (!code.parameters.names.empty() && code.slot_names[i] == code.parameters.names[0])
      return frame->slots()[i].as<Cell>()->content;
  return v;
}

bool find(Value* cls, Value* self) {
  Frame* frame = current_frame();
  if (frame == nullptr) return fail("super(): no current frame");
  const Code& code = *frame->code;
  if (code.parameters.names.empty() && !code.parameters.varargs)
    return fail("super(): no arguments");
  *self = first_argument(frame);
  if (!*self) return fail("super(): arg[0] deleted");
  for (std::size_t i = code.locals + code.cells; i < code.slot_count(); ++i)
    if (code.slot_names[i]->view() == "__class__") {
      *cls = frame->slots()[i].as<Cell>()->content;
      return *cls ? true : fail("super(): empty __class__ cell");
    }
  return fail("super(): __class__ cell not found");
}

Value calling_module() {
  const Frame* frame = current_frame();
  while (frame != nullptr && frame->code->hosted) frame = frame->back;
  return frame != nullptr ? frame->globals->get(names().name) : Value();
}

}  // namespace

void install_super_arguments() {
  find_super_arguments = find;
  find_calling_module = calling_module;
}

}  // namespace loopspec
