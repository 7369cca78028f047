#include "conformance/scenario/ast/grammar.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace loopspec::ast {
namespace {

using enum Category;

#define LOOPSPEC_FIELD(name) #name, Field::name

FieldRule nodes(std::string_view json, Field field, Arity arity, Category category) {
  return {json, Slot::nodes, arity, category, Words::identifiers, field};
}
FieldRule one(std::string_view json, Field field, Category category = expression) {
  return nodes(json, field, Arity::one, category);
}
FieldRule maybe(std::string_view json, Field field, Category category = expression) {
  return nodes(json, field, Arity::optional, category);
}
FieldRule many(std::string_view json, Field field, Category category = expression) {
  return nodes(json, field, Arity::many, category);
}
FieldRule some(std::string_view json, Field field, Category category = expression) {
  return nodes(json, field, Arity::some, category);
}
FieldRule holes(std::string_view json, Field field) {
  return nodes(json, field, Arity::holes, expression);
}
FieldRule plain(std::string_view json, Slot slot) {
  return {json, slot};
}
FieldRule words(std::string_view json, Slot slot, Words set) {
  return {json, slot, Arity::one, expression, set};
}

#define ONE(name, ...) one(LOOPSPEC_FIELD(name) __VA_OPT__(, ) __VA_ARGS__)
#define MAYBE(name, ...) maybe(LOOPSPEC_FIELD(name) __VA_OPT__(, ) __VA_ARGS__)
#define MANY(name, ...) many(LOOPSPEC_FIELD(name) __VA_OPT__(, ) __VA_ARGS__)
#define SOME(name, ...) some(LOOPSPEC_FIELD(name) __VA_OPT__(, ) __VA_ARGS__)
#define HOLES(name) holes(LOOPSPEC_FIELD(name))

using Rules = std::vector<FieldRule>;

Rules function_rules() {
  return {plain("name", Slot::name), ONE(args, arguments), SOME(body, statement),
          MANY(decorator_list), MAYBE(returns)};
}
Rules for_rules() {
  return {ONE(target), ONE(iter), SOME(body, statement), MANY(orelse, statement)};
}
Rules with_rules() {
  return {SOME(items, with_item), SOME(body, statement)};
}
Rules try_rules() {
  return {SOME(body, statement), MANY(handlers, except_handler), MANY(orelse, statement),
          MANY(finalbody, statement)};
}
Rules comprehension_rules() {
  return {ONE(elt), SOME(generators, comprehension)};
}

Rules statement_rules(Kind kind) {
  switch (kind) {
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef:
      return function_rules();
    case Kind::ClassDef:
      return {plain("name", Slot::name), MANY(bases), MANY(keywords, keyword),
              SOME(body, statement), MANY(decorator_list)};
    case Kind::Return:
      return {MAYBE(value)};
    case Kind::Delete:
      return {SOME(targets)};
    case Kind::Assign:
      return {SOME(targets), ONE(value)};
    case Kind::AugAssign:
      return {ONE(target), words("op", Slot::word, Words::binary), ONE(value)};
    case Kind::AnnAssign:
      return {ONE(target), ONE(annotation), MAYBE(value), plain("simple", Slot::number)};
    case Kind::For:
    case Kind::AsyncFor:
      return for_rules();
    case Kind::While:
    case Kind::If:
      return {ONE(test), SOME(body, statement), MANY(orelse, statement)};
    case Kind::With:
    case Kind::AsyncWith:
      return with_rules();
    case Kind::Match:
      return {ONE(subject), SOME(cases, match_case)};
    case Kind::Raise:
      return {MAYBE(exc), MAYBE(cause)};
    case Kind::Try:
    case Kind::TryStar:
      return try_rules();
    case Kind::Assert:
      return {ONE(test), MAYBE(msg)};
    case Kind::Import:
      return {SOME(names, alias)};
    case Kind::ImportFrom:
      return {plain("module", Slot::may_name), SOME(names, alias), plain("level", Slot::number)};
    case Kind::Global:
    case Kind::Nonlocal:
      return {words("names", Slot::words, Words::identifiers)};
    case Kind::Expr:
      return {ONE(value)};
    default:
      return {};
  }
}

Rules expression_rules(Kind kind) {
  switch (kind) {
    case Kind::BoolOp:
      return {words("op", Slot::word, Words::boolean), SOME(values)};
    case Kind::NamedExpr:
      return {ONE(target), ONE(value)};
    case Kind::BinOp:
      return {ONE(left), words("op", Slot::word, Words::binary), ONE(right)};
    case Kind::UnaryOp:
      return {words("op", Slot::word, Words::unary), ONE(operand)};
    case Kind::Lambda:
      return {ONE(args, arguments), ONE(body)};
    case Kind::IfExp:
      return {ONE(test), ONE(body), ONE(orelse)};
    case Kind::Dict:
      return {HOLES(keys), MANY(values)};
    case Kind::Set:
      return {SOME(elts)};
    case Kind::ListComp:
    case Kind::SetComp:
    case Kind::GeneratorExp:
      return comprehension_rules();
    case Kind::DictComp:
      return {ONE(key), ONE(value), SOME(generators, comprehension)};
    case Kind::Await:
    case Kind::YieldFrom:
    case Kind::Starred:
      return {ONE(value)};
    case Kind::Yield:
      return {MAYBE(value)};
    case Kind::Compare:
      return {ONE(left), words("ops", Slot::words, Words::comparison), SOME(comparators)};
    case Kind::Call:
      return {ONE(func), MANY(args), MANY(keywords, keyword)};
    case Kind::FormattedValue:
      return {ONE(value), plain("conversion", Slot::number), MAYBE(format_spec)};
    case Kind::JoinedStr:
      return {MANY(values)};
    case Kind::Constant:
      return {plain("value", Slot::constant)};
    case Kind::Attribute:
      return {ONE(value), plain("attr", Slot::name)};
    case Kind::Subscript:
      return {ONE(value), ONE(slice)};
    case Kind::Name:
      return {plain("id", Slot::name)};
    case Kind::List:
    case Kind::Tuple:
      return {MANY(elts)};
    case Kind::Slice:
      return {MAYBE(lower), MAYBE(upper), MAYBE(step)};
    default:
      return {};
  }
}

Rules pattern_rules(Kind kind) {
  switch (kind) {
    case Kind::MatchValue:
      return {ONE(value)};
    case Kind::MatchSingleton:
      return {plain("value", Slot::constant)};
    case Kind::MatchSequence:
    case Kind::MatchOr:
      return {MANY(patterns, pattern)};
    case Kind::MatchMapping:
      return {MANY(keys), MANY(patterns, pattern), plain("rest", Slot::may_name)};
    case Kind::MatchClass:
      return {ONE(cls), MANY(patterns, pattern),
              words("kwd_attrs", Slot::words, Words::identifiers), MANY(kwd_patterns, pattern)};
    case Kind::MatchStar:
      return {plain("name", Slot::may_name)};
    case Kind::MatchAs:
      return {MAYBE(pattern, pattern), plain("name", Slot::may_name)};
    default:
      return {};
  }
}

Rules part_rules(Kind kind) {
  switch (kind) {
    case Kind::Module:
      return {MANY(body, statement)};
    case Kind::comprehension:
      return {ONE(target), ONE(iter), MANY(ifs), plain("is_async", Slot::number)};
    case Kind::ExceptHandler:
      return {MAYBE(type), plain("name", Slot::may_name), SOME(body, statement)};
    case Kind::arguments:
      return {MANY(posonlyargs, argument),
              MANY(args, argument),
              MAYBE(vararg, argument),
              MANY(kwonlyargs, argument),
              HOLES(kw_defaults),
              MAYBE(kwarg, argument),
              MANY(defaults)};
    case Kind::arg:
      return {plain("arg", Slot::name), MAYBE(annotation)};
    case Kind::keyword:
      return {plain("arg", Slot::may_name), ONE(value)};
    case Kind::alias:
      return {plain("name", Slot::name), plain("asname", Slot::as_name)};
    case Kind::withitem:
      return {ONE(context_expr), MAYBE(optional_vars)};
    case Kind::match_case:
      return {ONE(pattern, pattern), MAYBE(guard), SOME(body, statement)};
    default:
      return {};
  }
}

Rules make_rules(Kind kind) {
  switch (category_of(kind)) {
    case statement:
      return statement_rules(kind);
    case expression:
      return expression_rules(kind);
    case pattern:
      return pattern_rules(kind);
    default:
      return part_rules(kind);
  }
}

constexpr auto kKindCount = static_cast<std::size_t>(Kind::MatchOr) + 1;

std::array<Rules, kKindCount> make_table() {
  std::array<Rules, kKindCount> table;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    table[i] = make_rules(static_cast<Kind>(i));
  }
  return table;
}

}  // namespace

Category category_of(Kind kind) noexcept {
  if (kind == Kind::Module) {
    return module;
  }
  if (kind <= Kind::Continue) {
    return statement;
  }
  if (kind <= Kind::Slice) {
    return expression;
  }
  if (kind >= Kind::MatchValue) {
    return pattern;
  }
  constexpr std::array parts{comprehension, except_handler, arguments, argument,
                             keyword,       alias,          with_item, match_case};
  return parts[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::comprehension)];
}

std::string_view category_text(Category category) noexcept {
  constexpr std::array<std::string_view, 12> texts{
      "a module",          "a statement", "an expression", "a comprehension",
      "an except handler", "arguments",   "an argument",   "a keyword",
      "an alias",          "a with item", "a match case",  "a pattern"};
  return texts[static_cast<std::size_t>(category)];
}

std::span<const FieldRule> rules_of(Kind kind) noexcept {
  static const auto table = make_table();
  return table[static_cast<std::size_t>(kind)];
}

std::span<const std::string_view> words_of(Words set) noexcept {
  static constexpr std::array<std::string_view, 2> boolean{"And", "Or"};
  static constexpr std::array<std::string_view, 13> binary{
      "Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
      "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
  static constexpr std::array<std::string_view, 4> unary{"Invert", "Not", "UAdd", "USub"};
  static constexpr std::array<std::string_view, 10> comparison{
      "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
  switch (set) {
    case Words::boolean:
      return boolean;
    case Words::binary:
      return binary;
    case Words::unary:
      return unary;
    case Words::comparison:
      return comparison;
    case Words::identifiers:
      break;
  }
  return {};
}

bool is_word(Words set, std::string_view word) noexcept {
  if (set == Words::identifiers) return !word.empty();
  const auto words = words_of(set);
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace loopspec::ast
