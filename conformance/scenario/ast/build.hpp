// Trees made by hand: one short function per construct. Positions come later, from the printer.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast::build {

template <class... Nodes>
NodeList list(Nodes... nodes) {
  NodeList result;
  (result.push_back(std::move(nodes)), ...);
  return result;
}

// Expressions.
NodePtr name(std::string_view dotted);  // `asyncio.sleep` becomes attributes of a name
NodePtr attribute(NodePtr value, std::string_view attribute);
NodePtr none();
NodePtr boolean(bool value);
NodePtr integer(unsigned long long value);
NodePtr floating(double value);  // not negative
NodePtr text(std::string_view value);
NodePtr negative(NodePtr operand);
NodePtr negation(NodePtr operand);  // not ...
NodePtr binary(NodePtr left, std::string_view op, NodePtr right);
NodePtr compare(NodePtr left, std::string_view op, NodePtr right);
NodePtr call(NodePtr function, NodeList arguments = {});
NodePtr call(std::string_view dotted, NodeList arguments = {});
NodePtr with_keyword(NodePtr call, std::string_view keyword, NodePtr value);
NodePtr await(NodePtr operand);
NodePtr index(NodePtr value, NodePtr position);
NodePtr slice_from(NodePtr lower);    // the `lower:` of value[lower:]
NodePtr sequence(NodeList elements);  // a list display
NodePtr starred(NodePtr value);
NodePtr lambda(std::string_view parameter, NodePtr body);

// Statements.
NodePtr statement(NodePtr expression);
NodePtr assign(std::string_view target, NodePtr value);
NodePtr give_back(NodePtr value);  // return
NodePtr raise(NodePtr exception);  // nullptr: the one at hand
NodePtr pass();
NodePtr import(std::string_view module);
NodePtr loop(std::string_view target, NodePtr iterable, NodeList body);  // for
NodePtr condition(NodePtr test, NodeList body);                          // if
NodePtr async_with(NodePtr context, std::string_view target, NodeList body);
NodePtr try_finally(NodeList body, NodeList finally);
NodePtr try_except(NodeList body, std::string_view type, std::string_view target, NodeList handler);
NodePtr function(std::string_view name, bool is_async, NodeList body);
NodePtr class_definition(std::string_view name, std::string_view base, NodeList body);
NodePtr module(NodeList body);

}  // namespace loopspec::ast::build
