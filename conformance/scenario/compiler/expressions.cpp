#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "conformance/scenario/compiler/compiler.hpp"
#include "conformance/scenario/compiler/folding.hpp"
#include "conformance/scenario/compiler/operators.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;

void Compiler::expression(const Node& node) {
  at(node);
  Value folded;
  if (fold_constants(node, &folded)) return e().load_constant(std::move(folded));
  switch (node.kind) {
    case Kind::Constant:
      return constant(node);
    case Kind::Name:
      return load_name(node.name);
    case Kind::BoolOp:
      return boolean(node);
    case Kind::NamedExpr:
      expression(*node.one(Field::value));
      e().emit(Op::copy, 1);
      return store(*node.one(Field::target));
    case Kind::BinOp:
      expression(*node.one(Field::left));
      expression(*node.one(Field::right));
      at(node);
      return e().emit(Op::binary, static_cast<std::uint32_t>(binary_op(node.words.front())));
    case Kind::UnaryOp: {
      expression(*node.one(Field::operand));
      const std::string& op = node.words.front();
      if (op == "Not") return e().emit(Op::not_);
      const UnaryOp unary = op == "USub"   ? UnaryOp::neg
                            : op == "UAdd" ? UnaryOp::pos
                                           : UnaryOp::invert;
      return e().emit(Op::unary, static_cast<std::uint32_t>(unary));
    }
    case Kind::Lambda:
      return lambda(node);
    case Kind::IfExp: {
      const Label other = e().new_label();
      const Label end = e().new_label();
      jump_if(*node.one(Field::test), other, false);
      expression(*node.one(Field::body));
      e().jump(Op::jump, end);
      e().place(other);
      expression(*node.one(Field::orelse));
      return e().place(end);
    }
    case Kind::Dict:
      return dict_display(node);
    case Kind::Set:
      if (node.list(Field::elts).size() >= 3 && constant_set(node)) {
        e().emit(Op::build_set, 0);
        e().emit(Op::swap, 2);
        return e().emit(Op::set_update);
      }
      return starred_list(node.list(Field::elts), Op::build_set, Op::set_add, Op::set_update);
    case Kind::List:
      return starred_list(node.list(Field::elts), Op::build_list, Op::list_append, Op::list_extend);
    case Kind::Tuple:
      return starred_list(node.list(Field::elts), Op::build_tuple, Op::list_append,
                          Op::list_extend);
    case Kind::ListComp:
    case Kind::SetComp:
    case Kind::DictComp:
    case Kind::GeneratorExp:
      return comprehension(node);
    case Kind::Await:
      expression(*node.one(Field::value));
      at(node);
      return await_top();
    case Kind::Yield:
      if (const Node* value = node.one(Field::value)) {
        expression(*value);
      } else {
        e().load_constant(Value::none());
      }
      return e().emit(Op::yield_);
    case Kind::YieldFrom:
      expression(*node.one(Field::value));
      e().emit(Op::get_yield_from);
      e().load_constant(Value::none());
      return e().emit(Op::await_);
    case Kind::Compare:
      return comparison(node);
    case Kind::Call:
      return call(node);
    case Kind::JoinedStr:
      return joined_string(node);
    case Kind::FormattedValue:
      return format_value(node);
    case Kind::Attribute:
      expression(*node.one(Field::value));
      at_name_of(node);
      return e().emit(Op::load_attr, e().name(mangled(node.name)));
    case Kind::Subscript:
      expression(*node.one(Field::value));
      expression(*node.one(Field::slice));
      at(node);
      return e().emit(Op::subscript);
    case Kind::Slice:
      return slice(node);
    case Kind::Starred:
      throw CompileError{node.line, node.column, "can't use starred expression here"};
    default:
      throw std::logic_error("compiler: no expression: " + std::string(ast::kind_name(node.kind)));
  }
}

void Compiler::constant(const Node& node) {
  e().load_constant(constant_value(node.constant));
}

void Compiler::boolean(const Node& node) {
  const Op op = node.words.front() == "And" ? Op::jump_if_false_or_pop : Op::jump_if_true_or_pop;
  const Label end = e().new_label();
  const NodeList& values = node.list(Field::values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    expression(*values[i]);
    if (i + 1 < values.size()) e().jump(op, end);
  }
  e().place(end);
}

void Compiler::compare_op(const std::string& op) {
  static const std::unordered_map<std::string, CompareOp> ordered = {
      {"Lt", CompareOp::lt},    {"LtE", CompareOp::le}, {"Eq", CompareOp::eq},
      {"NotEq", CompareOp::ne}, {"Gt", CompareOp::gt},  {"GtE", CompareOp::ge}};
  if (const auto it = ordered.find(op); it != ordered.end())
    return e().emit(Op::compare, static_cast<std::uint32_t>(it->second));
  if (op == "Is" || op == "IsNot") return e().emit(Op::is_, op == "IsNot" ? 1 : 0);
  e().emit(Op::contains, op == "NotIn" ? 1 : 0);
}

void Compiler::comparison(const Node& node) {
  expression(*node.one(Field::left));
  const NodeList& others = node.list(Field::comparators);
  if (others.size() == 1) {
    expression(*others.front());
    at(node);
    return compare_op(node.words.front());
  }
  const Label cleanup = e().new_label();
  const Label end = e().new_label();
  for (std::size_t i = 0; i < others.size(); ++i) {
    expression(*others[i]);
    if (i + 1 < others.size()) {
      e().emit(Op::swap, 2);
      e().emit(Op::copy, 2);
      compare_op(node.words[i]);
      e().jump(Op::jump_if_false_or_pop, cleanup);
    } else {
      compare_op(node.words[i]);
    }
  }
  e().jump(Op::jump, end);
  e().place(cleanup);
  e().emit(Op::swap, 2);
  e().emit(Op::pop);
  e().place(end);
}

// Conditions jump without making a bool where the shape allows.
void Compiler::jump_if(const Node& node, Label target, bool when) {
  if (node.kind == Kind::UnaryOp && node.words.front() == "Not")
    return jump_if(*node.one(Field::operand), target, !when);
  if (node.kind == Kind::BoolOp) {
    const bool is_or = node.words.front() == "Or";
    const NodeList& values = node.list(Field::values);
    const Label end = e().new_label();
    for (std::size_t i = 0; i + 1 < values.size(); ++i)
      jump_if(*values[i], is_or == when ? target : end, is_or);
    jump_if(*values.back(), target, when);
    return e().place(end);
  }
  expression(node);
  e().jump(when ? Op::pop_jump_if_true : Op::pop_jump_if_false, target);
}

// [] -> [the set that CPython's compiler makes a constant of]; false: it makes none.
bool Compiler::constant_set(const Node& node) {
  Value order;
  if (node.kind != Kind::Set || !fold_set(node, &order)) return false;
  std::vector<std::string> elements;
  for (const Value& element : order.as<Tuple>()->items()) {
    const auto text = repr_text(element);
    if (!text) return clear_pending(), false;
    elements.push_back(*text);
  }
  std::sort(elements.begin(), elements.end());
  const auto known = constant_sets_.emplace(fmt::format("{}", fmt::join(elements, ",")), order);
  e().emit(Op::build_set, 0);
  e().load_constant(known.first->second);
  e().emit(Op::set_update);
  return true;
}

void Compiler::iterated(const Node& node) {
  if (!constant_set(node)) expression(node);
}

// From 3.10 on an attribute, and the call of a method, is in the line where the name stands.
void Compiler::at_name_of(const Node& attribute) {
  if (!since(10)) return at(attribute);
  if (attribute.end_line > 0) e().set_line(attribute.end_line);
}

void Compiler::call(const Node& node) {
  const Node& function = *node.one(Field::func);
  const NodeList& args = node.list(Field::args);
  const NodeList& keywords = node.list(Field::keywords);
  bool stars = false;
  for (const auto& arg : args) stars = stars || arg->kind == Kind::Starred;
  for (const auto& keyword : keywords) stars = stars || !keyword->has_name;
  if (stars) return call_with_stars(node);
  if (function.kind == Kind::Attribute) {
    expression(*function.one(Field::value));
    at_name_of(function);
    e().emit(Op::load_method, e().name(mangled(function.name)));
  } else {
    expression(function);
    e().emit(Op::push_null);
  }
  std::vector<Value> names;
  for (const auto& arg : args) expression(*arg);
  for (const auto& keyword : keywords) {
    expression(*keyword->one(Field::value));
    names.emplace_back(intern(mangled(keyword->name)));
  }
  at(node);
  if (function.kind == Kind::Attribute && (keywords.empty() || since(11))) at_name_of(function);
  const auto count = static_cast<std::uint32_t>(args.size() + keywords.size());
  if (names.empty()) return e().emit(Op::call, count);
  e().load_constant(make_tuple(std::move(names)));
  e().emit(Op::call_kw, count);
}

void Compiler::call_with_stars(const Node& node) {
  expression(*node.one(Field::func));
  e().emit(Op::push_null);
  const NodeList& positional = node.list(Field::args);
  if (positional.size() == 1 && positional.front()->kind == Kind::Starred) {
    expression(*positional.front()->one(Field::value));  // the call itself unpacks it
  } else {
    starred_list(positional, Op::build_tuple, Op::list_append, Op::list_extend);
  }
  const NodeList& keywords = node.list(Field::keywords);
  if (!keywords.empty()) keyword_dict(keywords);
  at(node);
  e().emit(Op::call_ex, keywords.empty() ? 0 : 1);
}

void Compiler::keyword_dict(const NodeList& keywords) {
  e().emit(Op::build_dict, 0);
  for (const auto& keyword : keywords) {
    if (keyword->has_name) {
      e().load_constant(Value(intern(mangled(keyword->name))));
      expression(*keyword->one(Field::value));
      e().emit(Op::build_dict, 1);
    } else {
      expression(*keyword->one(Field::value));
    }
    e().emit(Op::dict_merge);
  }
}

void Compiler::dict_display(const Node& node) {
  const NodeList& keys = node.list(Field::keys);
  const NodeList& values = node.list(Field::values);
  e().emit(Op::build_dict, 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (keys[i] == nullptr) {
      expression(*values[i]);
      e().emit(Op::dict_update);
      continue;
    }
    expression(*keys[i]);
    expression(*values[i]);
    e().emit(Op::map_add, 1);
  }
}

void Compiler::starred_list(const NodeList& elements, Op build, Op append, Op extend) {
  bool stars = false;
  for (const auto& element : elements) stars = stars || element->kind == Kind::Starred;
  if (!stars) {
    for (const auto& element : elements) expression(*element);
    return e().emit(build, static_cast<std::uint32_t>(elements.size()));
  }
  e().emit(build == Op::build_set ? Op::build_set : Op::build_list, 0);
  add_elements(elements, append, extend);
  if (build == Op::build_tuple) e().emit(Op::list_to_tuple);
}

// To the list or set on top of the stack.
void Compiler::add_elements(const NodeList& elements, Op append, Op extend) {
  for (const auto& element : elements) {
    if (element->kind == Kind::Starred) {
      expression(*element->one(Field::value));
      e().emit(extend, 1);
    } else {
      expression(*element);
      e().emit(append, 1);
    }
  }
}

void Compiler::slice(const Node& node) {
  std::uint32_t count = 2;
  for (Field field : {Field::lower, Field::upper}) {
    if (const Node* part = node.one(field)) {
      expression(*part);
    } else {
      e().load_constant(Value::none());
    }
  }
  if (const Node* step = node.one(Field::step)) {
    expression(*step);
    count = 3;
  }
  e().emit(Op::build_slice, count);
}

void Compiler::format_value(const Node& node) {
  expression(*node.one(Field::value));
  std::uint32_t conversion = node.number == 's'   ? 1
                             : node.number == 'r' ? 2
                             : node.number == 'a' ? 3
                                                  : 0;
  if (const Node* spec = node.one(Field::format_spec)) {
    expression(*spec);
    conversion |= 4;
  }
  at(node);
  e().emit(Op::format_value, conversion);
}

void Compiler::joined_string(const Node& node) {
  const NodeList& values = node.list(Field::values);
  for (const auto& part : values) expression(*part);
  e().emit(Op::build_string, static_cast<std::uint32_t>(values.size()));
}

void Compiler::await_top() {
  e().emit(Op::get_awaitable);
  e().load_constant(Value::none());
  e().emit(Op::await_);
}

void Compiler::store(const Node& target) {
  switch (target.kind) {
    case Kind::Name:
      return store_name(target.name);
    case Kind::Attribute:
      expression(*target.one(Field::value));
      at_name_of(target);
      return e().emit(Op::store_attr, e().name(mangled(target.name)));
    case Kind::Subscript:
      expression(*target.one(Field::value));
      expression(*target.one(Field::slice));
      return e().emit(Op::store_subscript);
    case Kind::Starred:
      return store(*target.one(Field::value));
    default:
      return unpack(target);
  }
}

void Compiler::unpack(const Node& target) {
  const NodeList& elements = target.list(Field::elts);
  std::size_t star = elements.size();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i]->kind != Kind::Starred) continue;
    if (star != elements.size())
      throw CompileError{target.line, target.column, "multiple starred expressions in assignment"};
    star = i;
  }
  if (star == elements.size()) {
    e().emit(Op::unpack, static_cast<std::uint32_t>(elements.size()));
  } else {
    e().emit(Op::unpack_star,
             static_cast<std::uint32_t>(star | (elements.size() - star - 1) << 12));
  }
  for (const auto& element : elements) store(*element);
}

void Compiler::load_name(const std::string& plain) {
  const std::string name = mangled(plain);
  Scope* scope = e().scope;
  switch (scope->find(name)) {
    case Where::cell:
      return e().emit(Op::load_deref, e().cell_slot(name));
    case Where::free:
      return e().emit(scope->kind == ScopeKind::class_ ? Op::load_class_deref : Op::load_deref,
                      e().cell_slot(name));
    case Where::local:
      if (scope->kind == ScopeKind::function) return e().emit(Op::load_fast, e().slot(name));
      return e().emit(Op::load_name, e().name(name));
    case Where::global_implicit:
      if (scope->kind == ScopeKind::class_) return e().emit(Op::load_name, e().name(name));
      [[fallthrough]];
    case Where::global_explicit:
      return e().emit(Op::load_global, e().name(name));
  }
}

void Compiler::store_name(const std::string& plain) {
  const std::string name = mangled(plain);
  Scope* scope = e().scope;
  switch (scope->find(name)) {
    case Where::cell:
    case Where::free:
      return e().emit(Op::store_deref, e().cell_slot(name));
    case Where::local:
      if (scope->kind == ScopeKind::function) return e().emit(Op::store_fast, e().slot(name));
      return e().emit(Op::store_name, e().name(name));
    case Where::global_implicit:
    case Where::global_explicit:
      return e().emit(
          scope->kind == ScopeKind::class_ && scope->find(name) == Where::global_implicit
              ? Op::store_name
              : Op::store_global,
          e().name(name));
  }
}

void Compiler::delete_name(const std::string& plain) {
  const std::string name = mangled(plain);
  Scope* scope = e().scope;
  switch (scope->find(name)) {
    case Where::cell:
    case Where::free:
      return e().emit(Op::delete_deref, e().cell_slot(name));
    case Where::local:
      if (scope->kind == ScopeKind::function) return e().emit(Op::delete_fast, e().slot(name));
      return e().emit(Op::delete_name, e().name(name));
    case Where::global_implicit:
    case Where::global_explicit:
      return e().emit(Op::delete_global, e().name(name));
  }
}

}  // namespace loopspec
