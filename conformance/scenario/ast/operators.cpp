#include "conformance/scenario/ast/operators.hpp"

#include <unordered_map>

namespace loopspec::ast {

std::string_view operator_text(std::string_view name) noexcept {
  static const std::unordered_map<std::string_view, std::string_view> texts{
      {"And", "and"},     {"Or", "or"},     {"Add", "+"},        {"Sub", "-"},
      {"Mult", "*"},      {"MatMult", "@"}, {"Div", "/"},        {"Mod", "%"},
      {"Pow", "**"},      {"LShift", "<<"}, {"RShift", ">>"},    {"BitOr", "|"},
      {"BitXor", "^"},    {"BitAnd", "&"},  {"FloorDiv", "//"},  {"Invert", "~"},
      {"Not", "not "},    {"UAdd", "+"},    {"USub", "-"},       {"Eq", "=="},
      {"NotEq", "!="},    {"Lt", "<"},      {"LtE", "<="},       {"Gt", ">"},
      {"GtE", ">="},      {"Is", "is"},     {"IsNot", "is not"}, {"In", "in"},
      {"NotIn", "not in"}};
  const auto found = texts.find(name);
  return found == texts.end() ? std::string_view{} : found->second;
}

}  // namespace loopspec::ast
