#include <stdexcept>

#include "conformance/scenario/ast/printer.hpp"
#include "conformance/scenario/compiler/compiler.hpp"
#include "conformance/scenario/compiler/operators.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;

void Compiler::statements(const NodeList& list) {
  for (const auto& node : list) statement(*node);
}

void Compiler::statement(const Node& node) {
  last_statement_ = &node;
  at(node);
  switch (node.kind) {
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef:
      return function(node);
    case Kind::ClassDef:
      return class_definition(node);
    case Kind::Return:
      return return_(node);
    case Kind::Delete:
      for (const auto& target : node.list(Field::targets)) delete_target(*target);
      return;
    case Kind::Assign:
      return assign(node);
    case Kind::AugAssign:
      return augmented_assign(node);
    case Kind::AnnAssign:
      return annotated_assign(node);
    case Kind::For:
      return for_(node);
    case Kind::AsyncFor:
      return async_for(node);
    case Kind::While:
      return while_(node);
    case Kind::If:
      return if_(node);
    case Kind::With:
    case Kind::AsyncWith:
      return with(node, 0);
    case Kind::Raise:
      return raise(node);
    case Kind::Try:
      return try_(node);
    case Kind::TryStar:
      return try_(node);
    case Kind::Match:
      return match(node);
    case Kind::Assert:
      return assert_(node);
    case Kind::Import:
      return import(node);
    case Kind::ImportFrom:
      return import_from(node);
    case Kind::Global:
    case Kind::Nonlocal:
    case Kind::Pass:
      return;
    case Kind::Expr:
      if (node.one(Field::value)->kind == Kind::Constant) return;
      expression(*node.one(Field::value));
      e().emit(Op::pop);
      return;
    case Kind::Break:
    case Kind::Continue:
      return leave_loop(node);
    default:
      throw std::logic_error("compiler: no statement: " + std::string(ast::kind_name(node.kind)));
  }
}

void Compiler::assign(const Node& node) {
  expression(*node.one(Field::value));
  const NodeList& targets = node.list(Field::targets);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (i + 1 < targets.size()) e().emit(Op::copy, 1);
    store(*targets[i]);
  }
}

void Compiler::augmented_assign(const Node& node) {
  const Node& target = *node.one(Field::target);
  const auto op = static_cast<std::uint32_t>(binary_op(node.words.front()));
  switch (target.kind) {
    case Kind::Attribute:
      expression(*target.one(Field::value));
      e().emit(Op::copy, 1);
      at_name_of(target);
      e().emit(Op::load_attr, e().name(mangled(target.name)));
      expression(*node.one(Field::value));
      e().emit(Op::inplace, op);
      e().emit(Op::swap, 2);
      at_name_of(target);
      e().emit(Op::store_attr, e().name(mangled(target.name)));
      return;
    case Kind::Subscript:
      expression(*target.one(Field::value));
      expression(*target.one(Field::slice));
      e().emit(Op::copy, 2);
      e().emit(Op::copy, 2);
      e().emit(Op::subscript);
      expression(*node.one(Field::value));
      e().emit(Op::inplace, op);
      e().emit(Op::swap, 3);
      e().emit(Op::swap, 2);
      e().emit(Op::store_subscript);
      return;
    default:
      load_name(target.name);
      expression(*node.one(Field::value));
      e().emit(Op::inplace, op);
      store_name(target.name);
  }
}

void Compiler::annotated_assign(const Node& node) {
  const Node& target = *node.one(Field::target);
  if (const Node* value = node.one(Field::value)) {
    expression(*value);
    store(target);
  }
  if (target.kind != Kind::Name) return;
  if (e().scope->kind == ScopeKind::function || node.number == 0 || lazy_annotations_) return;
  if (no_annotations_) {
    e().load_constant(make_str(ast::expression_to_source(*node.one(Field::annotation))));
  } else {
    expression(*node.one(Field::annotation));
  }
  load_name("__annotations__");
  e().load_constant(Value(intern(mangled(target.name))));
  e().emit(Op::store_subscript);
}

void Compiler::delete_target(const Node& node) {
  switch (node.kind) {
    case Kind::Name:
      return delete_name(node.name);
    case Kind::Attribute:
      expression(*node.one(Field::value));
      if (since(11)) at_name_of(node);
      e().emit(Op::delete_attr, e().name(mangled(node.name)));
      return;
    case Kind::Subscript:
      expression(*node.one(Field::value));
      expression(*node.one(Field::slice));
      e().emit(Op::delete_subscript);
      return;
    default:
      for (const auto& element : node.list(Field::elts)) delete_target(*element);
  }
}

// `import a.b` binds a; `import a.b as c` binds the submodule.
void Compiler::import(const Node& node) {
  for (const auto& alias : node.list(Field::names)) {
    e().emit(Op::import_name, e().name(alias->name));
    if (alias->as_name.empty()) {
      store_name(alias->name.substr(0, alias->name.find('.')));
      continue;
    }
    std::size_t dot = alias->name.find('.');
    while (dot != std::string::npos) {
      const std::size_t next = alias->name.find('.', dot + 1);
      e().emit(Op::load_attr, e().name(alias->name.substr(
                                  dot + 1, next == std::string::npos ? next : next - dot - 1)));
      dot = next;
    }
    store_name(alias->as_name);
  }
}

void Compiler::import_from(const Node& node) {
  if (node.name == "__future__") return;
  // The top-level package is what import_name gives; the rest is walked by attribute.
  e().emit(Op::import_name, e().name(node.name));
  std::size_t dot = node.name.find('.');
  while (dot != std::string::npos) {
    const std::size_t next = node.name.find('.', dot + 1);
    e().emit(Op::load_attr, e().name(node.name.substr(
                                dot + 1, next == std::string::npos ? next : next - dot - 1)));
    dot = next;
  }
  for (const auto& alias : node.list(Field::names)) {
    e().emit(Op::import_from, e().name(alias->name));
    store_name(alias->as_name.empty() ? alias->name : alias->as_name);
  }
  e().emit(Op::pop);
}

void Compiler::raise(const Node& node) {
  std::uint32_t count = 0;
  for (Field field : {Field::exc, Field::cause})
    if (const Node* part = node.one(field)) {
      expression(*part);
      ++count;
    }
  e().emit(Op::raise_, count);
}

void Compiler::assert_(const Node& node) {
  const Label end = e().new_label();
  jump_if(*node.one(Field::test), end, true);
  e().emit(Op::load_assertion_error);
  if (const Node* message = node.one(Field::msg)) {
    e().emit(Op::push_null);
    expression(*message);
    e().emit(Op::call, 1);
  }
  e().emit(Op::raise_, 1);
  e().place(end);
}

void Compiler::return_(const Node& node) {
  const Node* value = node.one(Field::value);
  const bool plain = value == nullptr || value->kind == Kind::Constant;
  if (value != nullptr && !plain) expression(*value);
  const int line = e().line();
  const auto guards = unwind_to(0, !plain);
  e().set_line(line);
  if (plain) {
    if (value != nullptr) {
      constant(*value);
    } else {
      e().load_constant(Value::none());
    }
  }
  e().emit(Op::return_);
  reopen(guards);
}

void Compiler::leave_loop(const Node& node) {
  auto& blocks = unit().blocks;
  std::size_t loop = blocks.size();
  while (loop > 0 && blocks[loop - 1].kind != Block::Kind::while_loop &&
         blocks[loop - 1].kind != Block::Kind::for_loop)
    --loop;
  if (loop == 0) throw CompileError{node.line, node.column, "'break' outside loop"};
  const Block target = blocks[loop - 1];
  const auto guards = unwind_to(loop, false);
  if (node.kind == Kind::Continue) {
    e().jump(Op::jump_back, target.continue_to);
  } else {
    if (target.kind == Block::Kind::for_loop) e().emit(Op::pop);
    e().jump(Op::jump, target.break_to);
  }
  reopen(guards);
}

}  // namespace loopspec
