#include "conformance/scenario/ast/node.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

namespace loopspec::ast {
namespace {

#define LOOPSPEC_X(name) std::string_view{#name},
constexpr auto kKindNames = std::to_array<std::string_view>({LOOPSPEC_NODE_KINDS(LOOPSPEC_X)});
constexpr auto kFieldNames = std::to_array<std::string_view>({LOOPSPEC_NODE_FIELDS(LOOPSPEC_X)});
#undef LOOPSPEC_X

template <class Enum, std::size_t size>
std::unordered_map<std::string_view, Enum> inverse(
    const std::array<std::string_view, size>& names) {
  std::unordered_map<std::string_view, Enum> table;
  for (std::size_t i = 0; i < size; ++i) {
    table.emplace(names[i], static_cast<Enum>(i));
  }
  return table;
}

template <class Enum>
std::optional<Enum> find(const std::unordered_map<std::string_view, Enum>& table,
                         std::string_view name) noexcept {
  const auto found = table.find(name);
  return found == table.end() ? std::nullopt : std::optional<Enum>(found->second);
}

}  // namespace

std::string_view kind_name(Kind kind) noexcept {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_from_name(std::string_view name) noexcept {
  static const auto table = inverse<Kind>(kKindNames);
  return find(table, name);
}

std::string_view field_name(Field field) noexcept {
  return kFieldNames[static_cast<std::size_t>(field)];
}

std::optional<Field> field_from_name(std::string_view name) noexcept {
  static const auto table = inverse<Field>(kFieldNames);
  return find(table, name);
}

const NodeList& Node::list(Field field) const noexcept {
  static const NodeList none;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [field](const auto& entry) { return entry.first == field; });
  return found == fields.end() ? none : found->second;
}

const Node* Node::one(Field field) const noexcept {
  const NodeList& nodes = list(field);
  return nodes.empty() ? nullptr : nodes.front().get();
}

NodeList& Node::add(Field field) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [field](const auto& entry) { return entry.first == field; });
  if (found != fields.end()) {
    return found->second;
  }
  return fields.emplace_back(field, NodeList{}).second;
}

}  // namespace loopspec::ast
