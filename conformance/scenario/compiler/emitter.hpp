// Emitter: instructions, labels and guarded ranges of one Code while it is being written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "conformance/scenario/compiler/symbols.hpp"
#include "conformance/scenario/machine/code.hpp"

namespace loopspec {

using Label = std::uint32_t;

// A guarded stretch of code; `return`, `break` and `continue` cut holes into it for the clean-up
// that they run inline.
struct Guard {
  Label begin;  // where the value stack has the depth that the handler cuts to (plus `above`)
  Label target;
  std::uint32_t above = 0;
  std::vector<std::pair<Label, Label>> ranges;
  bool open = false;
};

class Emitter {
 public:
  Emitter(Scope* scope, std::string file);

  void emit(Op op, std::uint32_t arg = 0);
  void jump(Op op, Label target);
  Label new_label();
  void place(Label label);
  Label here();  // new label, placed
  void set_line(int line) { line_ = line; }
  int line() const { return line_; }

  std::uint32_t constant(Value v);
  std::uint32_t name(const std::string& text);
  void load_constant(Value v) { emit(Op::load_const, constant(std::move(v))); }
  std::uint32_t slot(const std::string& name) const;  // of a local or the cell or free variable
  std::uint32_t cell_slot(const std::string& name) const;

  std::size_t new_guard(Label target, std::uint32_t above = 0);  // opened here
  void close_guard(std::size_t guard);
  void open_guard(std::size_t guard);

  // Resolves labels, computes handler depths; the emitter is done then.
  Ref<Code> finish();

  Scope* scope;
  Ref<Code> code;

 private:
  void resolve_handlers();

  std::vector<std::uint32_t> labels_;  // position per label
  std::vector<bool> is_jump_;          // per instruction: arg is a label
  std::vector<Guard> guards_;
  std::map<std::string, std::uint32_t> names_;
  std::map<std::string, std::uint32_t> local_slots_;
  std::map<std::string, std::uint32_t> cell_slots_;
  int line_ = 0;
};

bool is_jump(Op op) noexcept;
bool is_terminal(Op op) noexcept;  // what follows is not reached from here
// Depth change of an instruction when it falls through, and when it jumps.
int fall_through_effect(Instruction i) noexcept;
int jump_effect(Instruction i) noexcept;
int pops(Instruction i) noexcept;

}  // namespace loopspec
