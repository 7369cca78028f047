// The printer's worker: writes a tree as text and notes where every node came to stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast {

struct Span {
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
};

// How tightly an expression binds; the grammar's levels from loosest to tightest.
enum class Binding : std::uint8_t {
  named,
  yield,
  test,
  disjunction,
  conjunction,
  inversion,
  comparison,
  bit_or,
  bit_xor,
  bit_and,
  shift,
  sum,
  term,
  factor,
  power,
  await,
  primary,
};

class SourceWriter {
 public:
  void module(const Node& node);
  // An expression at a place that takes what binds at least so tightly; others get parentheses.
  void expression(const Node& node, Binding least);

  const std::string& text() const noexcept { return text_; }
  const std::unordered_map<const Node*, Span>& spans() const noexcept { return spans_; }

 private:
  // Output: one place that knows the current line and column.
  void write(std::string_view text);
  void new_line();
  Span begin() const noexcept { return {line_, column_, 0, 0}; }
  void end(const Node& node, Span span);
  // Gives every node below the same position.
  void settle(const Node& node, const Span& span);

  // Statements (statement_writer.cpp).
  void body(const NodeList& statements);
  void block(const NodeList& statements);
  void statement(const Node& node);
  void simple_statement(const Node& node);
  void compound_statement(const Node& node);
  void definition(const Node& node);
  void function(const Node& node);
  void class_definition(const Node& node);
  void branch(const Node& node, std::string_view keyword);
  void loop(const Node& node);
  void with(const Node& node);
  void try_statement(const Node& node);
  void handler(const Node& node, std::string_view keyword);
  void match(const Node& node);
  void else_block(const Node& node);
  void assign(const Node& node);
  void annotated_assign(const Node& node);
  void import(const Node& node);
  void raise(const Node& node);
  void assert_statement(const Node& node);
  void words(const Node& node);

  // Expressions (expression_writer.cpp).
  void expression_body(const Node& node);
  void operation(const Node& node);
  void comparison(const Node& node);
  void conditional(const Node& node);
  void lambda(const Node& node);
  void dict(const Node& node);
  void comprehension(const Node& node, std::string_view open, std::string_view close);
  void generators(const Node& node);
  void call(const Node& node);
  void arguments_of_call(const Node& node, Field positional);
  void keyword(const Node& node);
  void subscript(const Node& node);
  void slice(const Node& node);
  void tuple(const Node& node);
  void bare_tuple(const Node& node);
  void sequence(const NodeList& nodes, Binding least);
  void constant(const Node& node);
  void parameters(const Node& node);
  void parameter(const Node& node, std::string_view stars, const Node* standard);
  void prefixed(std::string_view prefix, const Node* operand, Binding least);
  // A tuple without parentheses where the grammar allows it.
  void loose(const Node& node, Binding least);

  // f-strings and patterns (part_writer.cpp).
  void joined(const Node& node);
  std::string replacement_field(const Node& node) const;
  std::string format_specification(const Node& node) const;
  void pattern(const Node& node, bool closed);
  void pattern_body(const Node& node);
  void pattern_list(const NodeList& nodes, std::string_view separator, bool closed);
  void class_pattern(const Node& node);
  void mapping_pattern(const Node& node);
  void as_pattern(const Node& node);

  std::string text_;
  int line_ = 1;
  int column_ = 0;
  int indent_ = 0;
  std::unordered_map<const Node*, Span> spans_;
};

}  // namespace loopspec::ast
