// Stack effects of the instructions, and the proof that a Code keeps to them.
#include <fmt/format.h>

#include <array>
#include <bit>
#include <stdexcept>

#include "conformance/scenario/compiler/emitter.hpp"
#include "conformance/scenario/machine/code.hpp"
#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"

namespace loopspec {

namespace {

struct Effect {
  int pops;
  int pushes;
};

constexpr std::array kEffects = {
#define LOOPSPEC_X(name, pops, pushes) Effect{pops, pushes},
    LOOPSPEC_OPCODES(LOOPSPEC_X)
#undef LOOPSPEC_X
};

// Instructions whose effect depends on their argument.
Effect variable_effect(Op op, int arg) {
  switch (op) {
    case Op::copy:
      return {arg, arg + 1};
    case Op::swap:
      return {arg, arg};
    case Op::build_tuple:
    case Op::build_list:
    case Op::build_set:
    case Op::build_string:
    case Op::build_slice:
      return {arg, 1};
    case Op::build_dict:
      return {2 * arg, 1};
    case Op::unpack:
      return {1, arg};
    case Op::unpack_star:
      return {1, (arg & 0xFFF) + 1 + (arg >> 12)};
    case Op::jump_if_false_or_pop:
    case Op::jump_if_true_or_pop:
      return {1, 0};
    case Op::for_iter:
      return {1, 2};
    case Op::call:
      return {arg + 2, 1};
    case Op::call_kw:
      return {arg + 3, 1};
    case Op::call_ex:
      return {3 + (arg & 1), 1};
    case Op::make_function:
      return {std::popcount(static_cast<unsigned>(arg)) + 1, 1};
    case Op::raise_:
      return {arg, 0};
    case Op::with_except_start:
      return {3, 4};
    case Op::format_value:
      return {1 + ((arg & 4) != 0 ? 1 : 0), 1};
    default:
      throw std::logic_error(
          fmt::format("verifier: nothing says what {} does to the stack", op_name(op)));
  }
}

Effect effect(Instruction i) {
  const Effect fixed = kEffects[i.op];
  if (fixed.pops >= 0 && fixed.pushes >= 0) return fixed;
  const Effect variable = variable_effect(static_cast<Op>(i.op), static_cast<int>(i.arg));
  return {fixed.pops >= 0 ? fixed.pops : variable.pops,
          fixed.pushes >= 0 ? fixed.pushes : variable.pushes};
}

class Verifier {
 public:
  explicit Verifier(Code& code) : code_(code), depth_(code.instructions.size(), -1) {}

  void run() {
    if (code_.instructions.size() != code_.lines.size()) fail(0, "line table of another length");
    if (code_.slot_names.size() != code_.slot_count() ||
        code_.parameters.slots() > code_.slot_count() ||
        code_.parameters.positional > code_.parameters.names.size() ||
        code_.parameters.positional_only > code_.parameters.positional)
      fail(0, "more parameters than slots");
    for (const Handler& h : code_.handlers)
      if (h.start >= h.end || h.end > depth_.size() || h.target >= depth_.size())
        fail(h.start, "guard out of range");
    if (depth_.empty()) fail(0, "no instruction");
    reach(0, 0);
    while (!work_.empty()) {
      const std::uint32_t at = work_.back();
      work_.pop_back();
      step(at);
    }
    code_.stack_size = static_cast<std::uint32_t>(most_);
    code_.stack_at = static_cast<std::uint32_t>(code_.slot_count());
    code_.places = code_.stack_at + code_.stack_size;
  }

 private:
  void step(std::uint32_t at) {
    const Instruction i = code_.instructions[at];
    if (i.op >= kEffects.size()) fail(at, "no such instruction");
    const Op op = static_cast<Op>(i.op);
    check_argument(at, op, i.arg);
    const Effect e = effect(i);
    if (depth_[at] < e.pops) fail(at, "pops more than there is");
    for (const Handler& h : code_.handlers) {
      if (at < h.start || at >= h.end) continue;
      const bool raises_on = op == Op::reraise || op == Op::cleanup_reraise || op == Op::raise_;
      if (depth_[at] - (raises_on ? e.pops : 0) < static_cast<int>(h.depth))
        fail(at, "goes below the depth that its handler cuts to");
      reach(h.target, static_cast<int>(h.depth) + 1);
    }
    if (is_jump(op)) reach(i.arg, depth_[at] + jump_effect(i));
    if (!is_terminal(op)) reach(at + 1, depth_[at] + fall_through_effect(i));
  }

  void check_argument(std::uint32_t at, Op op, std::uint32_t arg) {
    if (!is_in_range(operand_of(op), arg)) fail(at, "argument out of range");
  }

  bool is_in_range(Operand operand, std::uint32_t arg) const {
    const std::size_t slots = code_.slot_count();
    switch (operand) {
      case Operand::none:
        return true;
      case Operand::constant:
        return arg < code_.constants.size();
      case Operand::slot:
        return arg < slots;
      case Operand::cell:
        return (arg & kCellSlotMask) < slots && (arg >> kCellSlotBits) <= slots;
      case Operand::name:
        return arg < code_.names.size();
      case Operand::binary_op:
        return arg < kBinaryOps;
      case Operand::unary_op:
        return arg <= static_cast<std::uint32_t>(UnaryOp::invert);
      case Operand::compare_op:
        return arg <= static_cast<std::uint32_t>(CompareOp::ge);
      case Operand::flag:
        return arg <= 1;
      case Operand::depth:
        return arg >= 1;
      case Operand::slice_parts:
        return arg == 2 || arg == 3;
      case Operand::raise_parts:
        return arg <= 2;
      case Operand::function_flags:
        return arg <= (kHasDefaults | kHasKeywordDefaults | kHasAnnotations | kHasClosure);
      case Operand::format_flags:
        return arg <= 7;
      case Operand::count:
      case Operand::target:
        return true;  // what it pops and pushes is checked, or where it jumps
    }
    return false;
  }

  void reach(std::uint32_t at, int depth) {
    if (at >= depth_.size()) fail(at, "runs past the end");
    if (depth > most_) most_ = depth;
    if (depth_[at] == depth) return;
    if (depth_[at] >= 0) fail(at, fmt::format("reached with depth {} and {}", depth_[at], depth));
    depth_[at] = depth;
    work_.push_back(at);
  }

  [[noreturn]] void fail(std::uint32_t at, const std::string& what) {
    throw std::logic_error(
        fmt::format("verifier: {} at instruction {}: {}", code_.qualname, at, what));
  }

  Code& code_;
  std::vector<int> depth_;
  std::vector<std::uint32_t> work_;
  int most_ = 0;
};

}  // namespace

bool is_jump(Op op) noexcept {
  return operand_of(op) == Operand::target;
}

bool is_terminal(Op op) noexcept {
  switch (op) {
    case Op::jump:
    case Op::jump_back:
    case Op::return_:
    case Op::raise_:
    case Op::reraise:
    case Op::cleanup_reraise:
      return true;
    default:
      return false;
  }
}

int fall_through_effect(Instruction i) noexcept {
  const Effect e = effect(i);
  return e.pushes - e.pops;
}

int jump_effect(Instruction i) noexcept {
  switch (static_cast<Op>(i.op)) {
    case Op::jump_if_false_or_pop:
    case Op::jump_if_true_or_pop:
      return 0;
    case Op::for_iter:
      return -1;
    default:
      return fall_through_effect(i);
  }
}

int pops(Instruction i) noexcept {
  return effect(i).pops;
}

void verify(Code& code) {
  Verifier(code).run();
  code.caches.resize(code.instructions.size());
  const Parameters& p = code.parameters;
  code.plain_parameters = !p.varargs && !p.varkw && p.names.size() == p.positional;
  for (const Value& c : code.constants)
    if (Object* o = c.object(); o != nullptr && o->cls() == classes.code)
      verify(*static_cast<Code*>(o));
}

}  // namespace loopspec
