#include "conformance/scenario/ast/build.hpp"

namespace loopspec::ast::build {
namespace {

NodePtr make(Kind kind) {
  return std::make_unique<Node>(kind);
}

NodePtr with(NodePtr node, Field field, NodePtr child) {
  node->add(field).push_back(std::move(child));
  return node;
}

NodePtr with(NodePtr node, Field field, NodeList children) {
  node->add(field) = std::move(children);
  return node;
}

NodePtr named(NodePtr node, std::string_view name) {
  node->name = name;
  node->has_name = !name.empty();
  return node;
}

NodePtr constant(Constant value) {
  NodePtr node = make(Kind::Constant);
  node->constant = std::move(value);
  return node;
}

NodePtr unary(std::string_view op, NodePtr operand) {
  NodePtr node = with(make(Kind::UnaryOp), Field::operand, std::move(operand));
  node->words.emplace_back(op);
  return node;
}

}  // namespace

NodePtr name(std::string_view dotted) {
  const auto dot = dotted.rfind('.');
  if (dot == std::string_view::npos) {
    return named(make(Kind::Name), dotted);
  }
  return attribute(name(dotted.substr(0, dot)), dotted.substr(dot + 1));
}

NodePtr attribute(NodePtr value, std::string_view attribute) {
  return named(with(make(Kind::Attribute), Field::value, std::move(value)), attribute);
}

NodePtr none() {
  return constant(NoneConstant{});
}
NodePtr boolean(bool value) {
  return constant(value);
}
NodePtr integer(unsigned long long value) {
  return constant(IntConstant{std::to_string(value)});
}
NodePtr floating(double value) {
  return constant(value);
}
NodePtr text(std::string_view value) {
  return constant(std::string(value));
}
NodePtr negative(NodePtr operand) {
  return unary("USub", std::move(operand));
}
NodePtr negation(NodePtr operand) {
  return unary("Not", std::move(operand));
}

NodePtr binary(NodePtr left, std::string_view op, NodePtr right) {
  NodePtr node = with(make(Kind::BinOp), Field::left, std::move(left));
  node->words.emplace_back(op);
  return with(std::move(node), Field::right, std::move(right));
}

NodePtr compare(NodePtr left, std::string_view op, NodePtr right) {
  NodePtr node = with(make(Kind::Compare), Field::left, std::move(left));
  node->words.emplace_back(op);
  return with(std::move(node), Field::comparators, std::move(right));
}

NodePtr call(NodePtr function, NodeList arguments) {
  return with(with(make(Kind::Call), Field::func, std::move(function)), Field::args,
              std::move(arguments));
}

NodePtr call(std::string_view dotted, NodeList arguments) {
  return call(name(dotted), std::move(arguments));
}

NodePtr with_keyword(NodePtr call, std::string_view keyword, NodePtr value) {
  return with(std::move(call), Field::keywords,
              with(named(make(Kind::keyword), keyword), Field::value, std::move(value)));
}

NodePtr await(NodePtr operand) {
  return with(make(Kind::Await), Field::value, std::move(operand));
}

NodePtr index(NodePtr value, NodePtr position) {
  return with(with(make(Kind::Subscript), Field::value, std::move(value)), Field::slice,
              std::move(position));
}

NodePtr slice_from(NodePtr lower) {
  return with(make(Kind::Slice), Field::lower, std::move(lower));
}

NodePtr sequence(NodeList elements) {
  return with(make(Kind::List), Field::elts, std::move(elements));
}

NodePtr starred(NodePtr value) {
  return with(make(Kind::Starred), Field::value, std::move(value));
}

NodePtr lambda(std::string_view parameter, NodePtr body) {
  NodePtr parameters = make(Kind::arguments);
  if (!parameter.empty()) {
    parameters->add(Field::args).push_back(named(make(Kind::arg), parameter));
  }
  return with(with(make(Kind::Lambda), Field::args, std::move(parameters)), Field::body,
              std::move(body));
}

NodePtr statement(NodePtr expression) {
  return with(make(Kind::Expr), Field::value, std::move(expression));
}

NodePtr assign(std::string_view target, NodePtr value) {
  return with(with(make(Kind::Assign), Field::targets, name(target)), Field::value,
              std::move(value));
}

NodePtr give_back(NodePtr value) {
  return with(make(Kind::Return), Field::value, std::move(value));
}

NodePtr raise(NodePtr exception) {
  NodePtr node = make(Kind::Raise);
  return exception == nullptr ? std::move(node)
                              : with(std::move(node), Field::exc, std::move(exception));
}

NodePtr pass() {
  return make(Kind::Pass);
}

NodePtr import(std::string_view module) {
  return with(make(Kind::Import), Field::names, named(make(Kind::alias), module));
}

NodePtr loop(std::string_view target, NodePtr iterable, NodeList body) {
  return with(
      with(with(make(Kind::For), Field::target, name(target)), Field::iter, std::move(iterable)),
      Field::body, std::move(body));
}

NodePtr condition(NodePtr test, NodeList body) {
  return with(with(make(Kind::If), Field::test, std::move(test)), Field::body, std::move(body));
}

NodePtr async_with(NodePtr context, std::string_view target, NodeList body) {
  NodePtr item = with(make(Kind::withitem), Field::context_expr, std::move(context));
  if (!target.empty()) {
    item->add(Field::optional_vars).push_back(name(target));
  }
  return with(with(make(Kind::AsyncWith), Field::items, std::move(item)), Field::body,
              std::move(body));
}

NodePtr try_finally(NodeList body, NodeList finally) {
  return with(with(make(Kind::Try), Field::body, std::move(body)), Field::finalbody,
              std::move(finally));
}

NodePtr try_except(NodeList body, std::string_view type, std::string_view target,
                   NodeList handler) {
  NodePtr clause = with(make(Kind::ExceptHandler), Field::type, name(type));
  clause = with(named(std::move(clause), target), Field::body, std::move(handler));
  return with(with(make(Kind::Try), Field::body, std::move(body)), Field::handlers,
              std::move(clause));
}

NodePtr function(std::string_view name, bool is_async, NodeList body) {
  NodePtr node = named(make(is_async ? Kind::AsyncFunctionDef : Kind::FunctionDef), name);
  node->add(Field::args).push_back(make(Kind::arguments));
  return with(std::move(node), Field::body, std::move(body));
}

NodePtr class_definition(std::string_view name, std::string_view base, NodeList body) {
  NodePtr node = with(named(make(Kind::ClassDef), name), Field::bases, build::name(base));
  return with(std::move(node), Field::body, std::move(body));
}

NodePtr module(NodeList body) {
  return with(make(Kind::Module), Field::body, std::move(body));
}

}  // namespace loopspec::ast::build
