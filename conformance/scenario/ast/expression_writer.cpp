#include <cmath>

#include "conformance/scenario/ast/operators.hpp"
#include "conformance/scenario/ast/quoting.hpp"
#include "conformance/scenario/ast/source_writer.hpp"
#include "conformance/scenario/ast/text.hpp"

namespace loopspec::ast {
namespace {

Binding next(Binding binding) noexcept {
  return static_cast<Binding>(static_cast<int>(binding) + 1);
}

Binding binary_binding(std::string_view op) noexcept {
  if (op == "BitOr") {
    return Binding::bit_or;
  }
  if (op == "BitXor") {
    return Binding::bit_xor;
  }
  if (op == "BitAnd") {
    return Binding::bit_and;
  }
  if (op == "LShift" || op == "RShift") {
    return Binding::shift;
  }
  if (op == "Add" || op == "Sub") {
    return Binding::sum;
  }
  return op == "Pow" ? Binding::power : Binding::term;
}

Binding binding_of(const Node& node) noexcept {
  switch (node.kind) {
    case Kind::NamedExpr:
      return Binding::named;
    case Kind::Yield:
    case Kind::YieldFrom:
      return Binding::yield;
    case Kind::IfExp:
    case Kind::Lambda:
      return Binding::test;
    case Kind::BoolOp:
      return node.words[0] == "Or" ? Binding::disjunction : Binding::conjunction;
    case Kind::UnaryOp:
      return node.words[0] == "Not" ? Binding::inversion : Binding::factor;
    case Kind::Compare:
      return Binding::comparison;
    case Kind::BinOp:
      return binary_binding(node.words[0]);
    case Kind::Await:
      return Binding::await;
    case Kind::Constant:
      // The dot of `1.real` would belong to the number.
      return std::holds_alternative<IntConstant>(node.constant) ? Binding::await : Binding::primary;
    default:
      return Binding::primary;
  }
}

}  // namespace

void SourceWriter::expression(const Node& node, Binding least) {
  const bool wrapped = binding_of(node) < least;
  write(wrapped ? "(" : "");
  const Span span = begin();
  expression_body(node);
  end(node, span);
  if (node.kind == Kind::JoinedStr) {
    settle(node, spans_[&node]);
  }
  write(wrapped ? ")" : "");
}

void SourceWriter::expression_body(const Node& node) {
  switch (node.kind) {
    case Kind::BoolOp:
    case Kind::BinOp:
    case Kind::UnaryOp:
      return operation(node);
    case Kind::Compare:
      return comparison(node);
    case Kind::NamedExpr:
      expression(*node.one(Field::target), Binding::primary);
      return prefixed(" := ", node.one(Field::value), Binding::test);
    case Kind::Lambda:
      return lambda(node);
    case Kind::IfExp:
      return conditional(node);
    case Kind::Dict:
      return dict(node);
    case Kind::Set:
      write("{");
      sequence(node.list(Field::elts), Binding::test);
      return write("}");
    case Kind::List:
      write("[");
      sequence(node.list(Field::elts), Binding::test);
      return write("]");
    case Kind::ListComp:
      return comprehension(node, "[", "]");
    case Kind::SetComp:
    case Kind::DictComp:
      return comprehension(node, "{", "}");
    case Kind::GeneratorExp:
      return comprehension(node, "(", ")");
    case Kind::Await:
      return prefixed("await ", node.one(Field::value), Binding::primary);
    case Kind::Yield:
      return prefixed(node.one(Field::value) == nullptr ? "yield" : "yield ",
                      node.one(Field::value), Binding::test);
    case Kind::YieldFrom:
      return prefixed("yield from ", node.one(Field::value), Binding::test);
    case Kind::Starred:
      return prefixed("*", node.one(Field::value), Binding::bit_or);
    case Kind::Call:
      return call(node);
    case Kind::JoinedStr:
      return joined(node);
    case Kind::Constant:
      return constant(node);
    case Kind::Attribute:
      expression(*node.one(Field::value), Binding::primary);
      return write("." + node.name);
    case Kind::Subscript:
      return subscript(node);
    case Kind::Slice:
      return slice(node);
    case Kind::Tuple:
      return tuple(node);
    default:
      return write(node.name);
  }
}

void SourceWriter::prefixed(std::string_view prefix, const Node* operand, Binding least) {
  write(prefix);
  if (operand != nullptr) {
    expression(*operand, least);
  }
}

void SourceWriter::operation(const Node& node) {
  const Binding own = binding_of(node);
  const std::string op(operator_text(node.words[0]));
  if (node.kind == Kind::UnaryOp) {
    return prefixed(op, node.one(Field::operand), own);
  }
  if (node.kind == Kind::BoolOp) {
    bool first = true;
    for (const NodePtr& value : node.list(Field::values)) {
      write(first ? "" : " " + op + " ");
      expression(*value, next(own));
      first = false;
    }
    return;
  }
  // `**` binds from right to left, and its right operand may carry a sign.
  const bool is_power = own == Binding::power;
  expression(*node.one(Field::left), is_power ? Binding::await : own);
  write(" " + op + " ");
  expression(*node.one(Field::right), is_power ? Binding::factor : next(own));
}

void SourceWriter::comparison(const Node& node) {
  expression(*node.one(Field::left), Binding::bit_or);
  const NodeList& operands = node.list(Field::comparators);
  for (std::size_t i = 0; i < operands.size(); ++i) {
    write(" " + std::string(operator_text(node.words[i])) + " ");
    expression(*operands[i], Binding::bit_or);
  }
}

void SourceWriter::conditional(const Node& node) {
  expression(*node.one(Field::body), Binding::disjunction);
  write(" if ");
  expression(*node.one(Field::test), Binding::disjunction);
  write(" else ");
  expression(*node.one(Field::orelse), Binding::test);
}

void SourceWriter::lambda(const Node& node) {
  SourceWriter probe;
  probe.parameters(*node.one(Field::args));
  write(probe.text().empty() ? "lambda" : "lambda ");
  parameters(*node.one(Field::args));
  prefixed(": ", node.one(Field::body), Binding::test);
}

void SourceWriter::dict(const Node& node) {
  const NodeList& keys = node.list(Field::keys);
  write("{");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    write(i == 0 ? "" : ", ");
    if (keys[i] != nullptr) {
      expression(*keys[i], Binding::test);
    }
    const Binding least = keys[i] != nullptr ? Binding::test : Binding::bit_or;
    prefixed(keys[i] != nullptr ? ": " : "**", node.list(Field::values)[i].get(), least);
  }
  write("}");
}

void SourceWriter::comprehension(const Node& node, std::string_view open, std::string_view close) {
  write(open);
  if (node.kind == Kind::DictComp) {
    expression(*node.one(Field::key), Binding::test);
    prefixed(": ", node.one(Field::value), Binding::test);
  } else {
    expression(*node.one(Field::elt), Binding::test);
  }
  generators(node);
  write(close);
}

void SourceWriter::generators(const Node& node) {
  for (const NodePtr& clause : node.list(Field::generators)) {
    write(clause->number != 0 ? " async for " : " for ");
    loose(*clause->one(Field::target), Binding::bit_or);
    prefixed(" in ", clause->one(Field::iter), Binding::disjunction);
    for (const NodePtr& condition : clause->list(Field::ifs)) {
      prefixed(" if ", condition.get(), Binding::disjunction);
    }
  }
}

void SourceWriter::call(const Node& node) {
  expression(*node.one(Field::func), Binding::primary);
  const NodeList& positional = node.list(Field::args);
  // The parentheses of a generator expression that is the only argument are the call's.
  if (positional.size() == 1 && positional[0]->kind == Kind::GeneratorExp &&
      node.list(Field::keywords).empty()) {
    return expression(*positional[0], Binding::test);
  }
  write("(");
  arguments_of_call(node, Field::args);
  write(")");
}

void SourceWriter::arguments_of_call(const Node& node, Field positional) {
  const NodeList& first = node.list(positional);
  sequence(first, Binding::test);
  bool separate = !first.empty();
  for (const NodePtr& named : node.list(Field::keywords)) {
    write(separate ? ", " : "");
    keyword(*named);
    separate = true;
  }
}

void SourceWriter::keyword(const Node& node) {
  const Span span = begin();
  prefixed(node.has_name ? node.name + "=" : "**", node.one(Field::value), Binding::test);
  end(node, span);
}

void SourceWriter::subscript(const Node& node) {
  expression(*node.one(Field::value), Binding::primary);
  write("[");
  const Node& index = *node.one(Field::slice);
  bool has_slice = false;
  for (const NodePtr& element : index.list(Field::elts)) {
    has_slice = has_slice || element->kind == Kind::Slice;
  }
  has_slice&& index.kind == Kind::Tuple ? bare_tuple(index) : expression(index, Binding::test);
  write("]");
}

void SourceWriter::slice(const Node& node) {
  prefixed("", node.one(Field::lower), Binding::test);
  prefixed(":", node.one(Field::upper), Binding::test);
  if (const Node* step = node.one(Field::step)) {
    prefixed(":", step, Binding::test);
  }
}

void SourceWriter::tuple(const Node& node) {
  const NodeList& elements = node.list(Field::elts);
  write("(");
  sequence(elements, Binding::test);
  write(elements.size() == 1 ? ",)" : ")");
}

void SourceWriter::bare_tuple(const Node& node) {
  const Span span = begin();
  sequence(node.list(Field::elts), Binding::test);
  write(node.list(Field::elts).size() == 1 ? "," : "");
  end(node, span);
}

void SourceWriter::loose(const Node& node, Binding least) {
  node.kind == Kind::Tuple && !node.list(Field::elts).empty() ? bare_tuple(node)
                                                              : expression(node, least);
}

void SourceWriter::sequence(const NodeList& nodes, Binding least) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    prefixed(i == 0 ? "" : ", ", nodes[i].get(), least);
  }
}

void SourceWriter::constant(const Node& node) {
  struct Text {
    std::string operator()(NoneConstant) const { return "None"; }
    std::string operator()(EllipsisConstant) const { return "..."; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(const IntConstant& value) const { return value.decimal; }
    std::string operator()(double value) const {
      // No literal is infinite; this one is read as such.
      return std::isinf(value) ? "1e309" : float_text(value);
    }
    std::string operator()(const std::string& value) const { return quoted(value); }
    std::string operator()(const BytesConstant& value) const { return quoted_bytes(value.bytes); }
  };
  write(std::visit(Text{}, node.constant));
}

void SourceWriter::parameters(const Node& node) {
  const NodeList& leading = node.list(Field::posonlyargs);
  const NodeList& either = node.list(Field::args);
  const NodeList& standards = node.list(Field::defaults);
  const std::size_t positional = leading.size() + either.size();
  bool separate = false;
  const auto comma = [&] {
    write(separate ? ", " : "");
    separate = true;
  };
  for (std::size_t i = 0; i < positional; ++i) {
    comma();
    const bool has_default = i + standards.size() >= positional;
    parameter(i < leading.size() ? *leading[i] : *either[i - leading.size()], "",
              has_default ? standards[i + standards.size() - positional].get() : nullptr);
    write(i + 1 == leading.size() ? ", /" : "");
  }
  const NodeList& named = node.list(Field::kwonlyargs);
  if (const Node* rest = node.one(Field::vararg)) {
    comma();
    parameter(*rest, "*", nullptr);
  } else if (!named.empty()) {
    comma();
    write("*");
  }
  for (std::size_t i = 0; i < named.size(); ++i) {
    comma();
    parameter(*named[i], "", node.list(Field::kw_defaults)[i].get());
  }
  if (const Node* rest = node.one(Field::kwarg)) {
    comma();
    parameter(*rest, "**", nullptr);
  }
}

void SourceWriter::parameter(const Node& node, std::string_view stars, const Node* standard) {
  write(stars);
  const Span span = begin();
  write(node.name);
  const Node* annotation = node.one(Field::annotation);
  if (annotation != nullptr) {
    prefixed(": ", annotation, Binding::test);
  }
  end(node, span);
  if (standard != nullptr) {
    prefixed(annotation != nullptr ? " = " : "=", standard, Binding::test);
  }
}

}  // namespace loopspec::ast
