// CPython's abstract grammar as a table: which fields a node of each kind has, and where `Node`
// keeps them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast {

enum class Category : std::uint8_t {
  module,
  statement,
  expression,
  comprehension,
  except_handler,
  arguments,
  argument,
  keyword,
  alias,
  with_item,
  match_case,
  pattern,
};

enum class Arity : std::uint8_t {
  one,       // exactly one node
  optional,  // one or none
  many,      // a list, perhaps empty
  some,      // a list of at least one
  holes,     // a list in which a place may be null
};

enum class Slot : std::uint8_t {
  nodes,
  name,      // an identifier that must be there
  may_name,  // an identifier or None
  as_name,   // of alias
  word,      // one operator
  words,     // operators, or names
  constant,
  number,
};

// What the words of a node may be.
enum class Words : std::uint8_t { identifiers, boolean, binary, unary, comparison };

struct FieldRule {
  std::string_view json;  // the field's name in CPython's ast and in the JSON form
  Slot slot;
  Arity arity = Arity::one;
  Category category = Category::expression;
  Words words = Words::identifiers;
  Field field{};  // for Slot::nodes
};

Category category_of(Kind kind) noexcept;
// The category as a person reads it: "an expression".
std::string_view category_text(Category category) noexcept;
std::span<const FieldRule> rules_of(Kind kind) noexcept;
bool is_word(Words set, std::string_view word) noexcept;
// All of a set; none of `identifiers`, which are endless.
std::span<const std::string_view> words_of(Words set) noexcept;

}  // namespace loopspec::ast
