#include "conformance/scenario/machine/namespaces.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "conformance/scenario/machine/frame.hpp"
#include "reference/objects/super.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// Functions of the prelude stand for ones written in C: they have no namespaces.
Frame* program_frame() {
  Frame* frame = current_frame();
  while (frame != nullptr && frame->code->hosted) frame = frame->back;
  return frame;
}

void set_or_remove(Dict* into, Str* name, const Value& value) {
  if (value) {
    into->set(name, value);
  } else {
    into->remove(name);
  }
}

// Locals in their order, then cells, then free variables; a parameter that is a cell has since 3.11
// its place among the parameters.
void read_slots(Frame* frame, Dict* into) {
  const Code& code = *frame->code;
  std::map<std::string, std::uint32_t> cells;
  for (std::uint32_t i = code.locals; i < code.locals + code.cells; ++i)
    cells[code.slot_names[i]->text()] = i;
  const auto content = [&](std::uint32_t slot) {
    const Value& cell = frame->slots()[slot];
    return cell ? cell.as<Cell>()->content : Value();
  };
  for (std::uint32_t i = 0; i < code.locals; ++i) {
    Value value = frame->slots()[i];
    const auto cell = cells.find(code.slot_names[i]->text());
    if (cell != cells.end() && since(11)) value = content(cell->second);
    set_or_remove(into, code.slot_names[i], value);
  }
  for (const auto& [name, slot] : cells) set_or_remove(into, code.slot_names[slot], content(slot));
  for (std::size_t i = code.locals + code.cells; i < code.slot_count(); ++i)
    set_or_remove(into, code.slot_names[i], content(static_cast<std::uint32_t>(i)));
}

}  // namespace

Value visible_globals() {
  Frame* frame = program_frame();
  return frame != nullptr ? Value(frame->globals) : Value(make_dict());
}

Value visible_locals() {
  Frame* frame = program_frame();
  if (frame == nullptr) return make_dict();
  if (frame->names) return frame->names;
  Ref<Dict> dict = since(13) || !frame->locals_dict ? make_dict() : frame->locals_dict;
  read_slots(frame, dict.get());
  if (!since(13)) frame->locals_dict = dict;
  return dict;
}

}  // namespace loopspec
