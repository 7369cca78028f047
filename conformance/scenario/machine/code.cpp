#include "conformance/scenario/machine/code.hpp"

#include <fmt/format.h>

#include <array>

#include "conformance/scenario/compiler/emitter.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

Code::Code() : Container(classes.code) {}

int Code::line_of(std::size_t instruction) const noexcept {
  return instruction < lines.size() ? lines[instruction] : first_line;
}

const Handler* Code::handler_of(std::uint32_t instruction) const noexcept {
  for (const Handler& h : handlers)
    if (instruction >= h.start && instruction < h.end) return &h;
  return nullptr;
}

void Code::visit(Visitor& visitor) {
  for (const Value& v : constants) visitor.visit(v);
  visitor.visit(doc);
}

void Code::clear() {}

std::string_view op_name(Op op) noexcept {
#define LOOPSPEC_X(name, pops, pushes) #name,
  static constexpr std::array kNames = {LOOPSPEC_OPCODES(LOOPSPEC_X)};
#undef LOOPSPEC_X
  return kNames[static_cast<std::size_t>(op)];
}

namespace {

// What the argument stands for, where it is an index.
std::string meaning(const Code& code, Op op, std::uint32_t arg) {
  switch (operand_of(op)) {
    case Operand::constant: {
      const Value& constant = code.constants[arg];
      return class_of(constant) == classes.code ? "code of " + constant.as<Code>()->qualname
                                                : safe_repr(constant);
    }
    case Operand::slot:
      return code.slot_names[arg]->text();
    case Operand::cell:
      return code.slot_names[arg & kCellSlotMask]->text();
    case Operand::name:
      return code.names[arg]->text();
    case Operand::target:
      return fmt::format("to {}", arg);
    default:
      return "";
  }
}

void append(std::string& out, const Code& code, std::string_view indent) {
  out += fmt::format("{}{} ({}:{}) slots {} stack {}\n", indent, code.qualname, code.file,
                     code.first_line, code.slot_count(), code.stack_size);
  int line = 0;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    const Instruction instruction = code.instructions[i];
    const Op op = static_cast<Op>(instruction.op);
    const std::string note = meaning(code, op, instruction.arg);
    const std::string shown = code.lines[i] != line ? fmt::format("{:>5}", code.lines[i]) : "     ";
    line = code.lines[i];
    out += fmt::format("{}{} {:>5} {:<20} {}{}\n", indent, shown, i, op_name(op), instruction.arg,
                       note.empty() ? "" : " (" + note + ")");
  }
  for (const Handler& h : code.handlers)
    out += fmt::format("{}      guard [{}, {}) -> {} depth {}\n", indent, h.start, h.end, h.target,
                       h.depth);
}

void append_all(std::string& out, const Code& code, const std::string& indent) {
  append(out, code, indent);
  for (const Value& c : code.constants)
    if (Object* o = c.object(); o != nullptr && o->cls() == classes.code)
      append_all(out, *static_cast<Code*>(o), indent + "  ");
}

}  // namespace

std::string disassemble(const Code& code) {
  std::string out;
  append_all(out, code, "");
  return out;
}

}  // namespace loopspec
