#include "conformance/scenario/compiler/emitter.hpp"

#include <algorithm>
#include <stdexcept>

namespace loopspec {

namespace {

constexpr std::uint32_t kUnplaced = 0xFFFFFFFF;

}  // namespace

Emitter::Emitter(Scope* s, std::string file) : scope(s), code(make<Code>()) {
  code->file = std::move(file);
  std::vector<std::string> cells;
  for (const std::string& n : s->order) {
    const Where w = s->find(n);
    const bool parameter =
        std::find(s->parameters.begin(), s->parameters.end(), n) != s->parameters.end();
    if (w == Where::cell) cells.push_back(n);
    if (w == Where::local || (parameter && w == Where::cell)) {
      if (s->kind == ScopeKind::function) {
        local_slots_[n] = static_cast<std::uint32_t>(code->slot_names.size());
        code->slot_names.push_back(intern(n));
      }
    }
  }
  code->locals = static_cast<std::uint32_t>(code->slot_names.size());
  if (s->needs_class_cell) cells.push_back("__class__");
  for (const std::string& n : cells) {
    cell_slots_[n] = static_cast<std::uint32_t>(code->slot_names.size());
    code->slot_names.push_back(intern(n));
  }
  code->cells = static_cast<std::uint32_t>(cells.size());
  for (const std::string& n : s->frees) {
    cell_slots_[n] = static_cast<std::uint32_t>(code->slot_names.size());
    code->slot_names.push_back(intern(n));
  }
  code->free_variables = static_cast<std::uint32_t>(s->frees.size());
  for (const std::string& n : cells) {
    // A parameter that inner functions use moves into its cell on entry.
    const auto parameter = local_slots_.find(n);
    const std::uint32_t from = parameter == local_slots_.end() ? 0 : parameter->second + 1;
    if (cell_slots_[n] > kCellSlotMask || from > kCellSlotMask)
      throw CompileError{line_, 0, "a function has too many variables"};
    emit(Op::make_cell, cell_slots_[n] | from << kCellSlotBits);
  }
}

void Emitter::emit(Op op, std::uint32_t arg) {
  if (arg > kMaxArgument) throw CompileError{line_, 0, "the program is too large"};
  code->instructions.push_back({static_cast<std::uint32_t>(op), arg & kMaxArgument});
  code->lines.push_back(line_);
  is_jump_.push_back(is_jump(op));
}

void Emitter::jump(Op op, Label target) {
  emit(op, target);
}

Label Emitter::new_label() {
  labels_.push_back(kUnplaced);
  return static_cast<Label>(labels_.size() - 1);
}

void Emitter::place(Label label) {
  labels_[label] = static_cast<std::uint32_t>(code->instructions.size());
}

Label Emitter::here() {
  const Label label = new_label();
  place(label);
  return label;
}

std::uint32_t Emitter::constant(Value v) {
  for (std::size_t i = 0; i < code->constants.size(); ++i)
    if (code->constants[i].same(v)) return static_cast<std::uint32_t>(i);
  code->constants.push_back(std::move(v));
  return static_cast<std::uint32_t>(code->constants.size() - 1);
}

std::uint32_t Emitter::name(const std::string& text) {
  const auto [it, added] = names_.try_emplace(text, static_cast<std::uint32_t>(code->names.size()));
  if (added) code->names.push_back(intern(text));
  return it->second;
}

std::uint32_t Emitter::slot(const std::string& name) const {
  return local_slots_.at(name);
}
std::uint32_t Emitter::cell_slot(const std::string& name) const {
  return cell_slots_.at(name);
}

std::size_t Emitter::new_guard(Label target, std::uint32_t above) {
  guards_.push_back({here(), target, above, {}, false});
  open_guard(guards_.size() - 1);
  return guards_.size() - 1;
}

void Emitter::open_guard(std::size_t guard) {
  guards_[guard].ranges.emplace_back(here(), 0);
  guards_[guard].open = true;
}

void Emitter::close_guard(std::size_t guard) {
  if (!guards_[guard].open) return;
  guards_[guard].ranges.back().second = here();
  guards_[guard].open = false;
}

Ref<Code> Emitter::finish() {
  for (std::size_t i = 0; i < is_jump_.size(); ++i)
    if (is_jump_[i]) code->instructions[i].arg = labels_[code->instructions[i].arg] & kMaxArgument;
  resolve_handlers();
  return code;
}

// Follows the code from its start; a handler's depth is that of its guard's beginning.
void Emitter::resolve_handlers() {
  const std::size_t n = code->instructions.size();
  std::vector<int> depth(n + 1, -1);
  std::vector<std::uint32_t> work{0};
  depth[0] = 0;
  const auto reach = [&](std::uint32_t at, int d) {
    if (at >= n) throw std::logic_error("compiler: code runs past its end in " + code->name);
    if (depth[at] >= 0) return;
    depth[at] = d;
    work.push_back(at);
  };
  const auto run = [&] {
    while (!work.empty()) {
      const std::uint32_t at = work.back();
      work.pop_back();
      const Instruction i = code->instructions[at];
      const Op op = static_cast<Op>(i.op);
      if (is_jump(op)) reach(i.arg, depth[at] + jump_effect(i));
      if (!is_terminal(op)) reach(at + 1, depth[at] + fall_through_effect(i));
    }
  };
  run();
  for (bool progress = true; progress;) {
    progress = false;
    for (const Guard& g : guards_) {
      const std::uint32_t begin = labels_[g.begin];
      const std::uint32_t target = labels_[g.target];
      if (begin >= n || depth[begin] < 0 || depth[target] >= 0) continue;
      reach(target, depth[begin] - static_cast<int>(g.above) + 1);
      run();
      progress = true;
    }
  }
  // Inner guards were created later: they come first.
  for (std::size_t k = guards_.size(); k-- > 0;) {
    const Guard& g = guards_[k];
    const std::uint32_t begin = labels_[g.begin];
    if (begin >= n || depth[begin] < 0) continue;
    for (const auto& [start, end] : g.ranges) {
      const std::uint32_t s = labels_[start];
      const std::uint32_t e = labels_[end];
      if (s < e)
        code->handlers.push_back(
            {s, e, labels_[g.target], static_cast<std::uint32_t>(depth[begin]) - g.above});
    }
  }
}

}  // namespace loopspec
