#include "conformance/scenario/ast/json_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

#include "conformance/scenario/ast/grammar.hpp"
#include "conformance/scenario/ast/validate.hpp"

namespace loopspec::ast {
namespace {

using Json = nlohmann::json;

const Json& member(const Json& object, const char* name, const TreePath& path) {
  const auto found = object.find(name);
  if (found == object.end()) {
    path.fail(std::string("field `") + name + "` is missing");
  }
  return *found;
}

int read_int(const Json& json, const TreePath& path) {
  if (!json.is_number_integer()) {
    path.fail(std::string("an integer is needed, not ") + json.type_name());
  }
  constexpr auto limit = std::numeric_limits<int>::max();
  if (json.is_number_unsigned() ? json.get<std::uint64_t>() > limit
                                : json.get<std::int64_t>() < -limit) {
    path.fail("the integer is out of range");
  }
  return json.get<int>();
}

const std::string& read_string(const Json& json, const TreePath& path) {
  if (!json.is_string()) {
    path.fail(std::string("a string is needed, not ") + json.type_name());
  }
  return json.get_ref<const std::string&>();
}

std::string read_identifier(const Json& json, const TreePath& path) {
  const std::string& text = read_string(json, path);
  if (text.empty()) {
    path.fail("an identifier is empty");
  }
  return text;
}

int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string read_hex(const Json& json, const TreePath& path) {
  const std::string& text = read_string(json, path);
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const int high = hex_digit(text[i]);
    const int low = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
    if (high < 0 || low < 0) {
      path.fail("not hexadecimal digits in pairs");
    }
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

double read_float(const Json& json, const TreePath& path) {
  const std::string& text = read_string(json, path);
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) {
    path.fail("`" + text + "` is not a float");
  }
  return number;
}

Constant read_singleton(const std::string& word, const TreePath& path) {
  if (word == "none") {
    return NoneConstant{};
  }
  if (word == "true" || word == "false") {
    return word == "true";
  }
  if (word != "ellipsis") {
    path.fail("`" + word + "` is not a kind of constant");
  }
  return EllipsisConstant{};
}

Constant read_constant(const Json& json, const TreePath& path) {
  if (json.is_string()) {
    return read_singleton(json.get_ref<const std::string&>(), path);
  }
  if (!json.is_object()) {
    path.fail(std::string("a constant is needed, not ") + json.type_name());
  }
  const std::string& kind = read_string(member(json, "k", path), path.within("k"));
  const TreePath at = path.within("v");
  if (kind == "int") {
    return IntConstant{read_string(member(json, "v", path), at)};
  }
  if (kind == "float") {
    return read_float(member(json, "v", path), at);
  }
  if (kind == "str") {
    const auto hex = json.find("hex");
    return hex != json.end() ? read_hex(*hex, path.within("hex"))
                             : read_string(member(json, "v", path), at);
  }
  if (kind == "bytes") {
    return BytesConstant{read_hex(member(json, "v", path), at)};
  }
  return read_singleton(kind, path.within("k"));
}

NodePtr read_node(const Json& json, const TreePath& path);

void read_list(NodeList& nodes, const Json& json, const FieldRule& rule, const TreePath& path) {
  if (!json.is_array()) {
    path.within(rule.json).fail(std::string("a list is needed, not ") + json.type_name());
  }
  nodes.reserve(json.size());
  int index = 0;
  for (const Json& element : json) {
    const TreePath at = path.element(rule.json, index++);
    nodes.push_back(element.is_null() ? nullptr : read_node(element, at));
  }
}

void read_words(std::vector<std::string>& words, const Json& json, const TreePath& path,
                std::string_view field) {
  if (!json.is_array()) {
    path.within(field).fail(std::string("a list is needed, not ") + json.type_name());
  }
  int index = 0;
  for (const Json& element : json) {
    words.push_back(read_string(element, path.element(field, index++)));
  }
}

void read_field(Node& node, const FieldRule& rule, const Json& json, const TreePath& path) {
  const TreePath at = path.within(rule.json);
  const bool is_list = rule.arity != Arity::one && rule.arity != Arity::optional;
  switch (rule.slot) {
    case Slot::nodes:
      if (is_list) {
        read_list(node.add(rule.field), json, rule, path);
      } else if (!json.is_null()) {
        node.add(rule.field).push_back(read_node(json, at));
      }
      break;
    case Slot::name:
    case Slot::may_name:
      node.has_name = !json.is_null();
      node.name = node.has_name ? read_identifier(json, at) : "";
      break;
    case Slot::as_name:
      node.as_name = json.is_null() ? "" : read_identifier(json, at);
      break;
    case Slot::word:
      node.words.push_back(read_string(json, at));
      break;
    case Slot::words:
      read_words(node.words, json, path, rule.json);
      break;
    case Slot::constant:
      node.constant = read_constant(json, at);
      break;
    case Slot::number:
      node.number = json.is_null() ? 0 : read_int(json, at);
      break;
  }
}

// What a member of the JSON object of a node is.
struct Member {
  std::string_view name;
  int Node::*place = nullptr;       // of a position
  const FieldRule* rule = nullptr;  // of a field; neither: nothing that is kept
};

std::vector<Member> members_of_kind(Kind kind) {
  std::vector<Member> members = {{"_"},
                                 {"line", &Node::line},
                                 {"col", &Node::column},
                                 {"end_line", &Node::end_line},
                                 {"end_col", &Node::end_column}};
  // What CPython's nodes have besides and the tree does not keep.
  for (const char* dropped : {"ctx", "kind", "type_comment", "type_ignores"}) {
    members.push_back({dropped});
  }
  for (const FieldRule& rule : rules_of(kind)) {
    members.push_back({rule.json, nullptr, &rule});
  }
  // A field of that name counts, not what is dropped.
  std::stable_sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::pair(a.name, a.rule == nullptr) < std::pair(b.name, b.rule == nullptr);
  });
  return members;
}

// In the order in which JSON objects have their members.
const std::vector<Member>& members_of(Kind kind) {
#define LOOPSPEC_X(name) members_of_kind(Kind::name),
  static const std::vector<Member> all[] = {LOOPSPEC_NODE_KINDS(LOOPSPEC_X)};
#undef LOOPSPEC_X
  return all[static_cast<std::size_t>(kind)];
}

// As compare; nearly all differ in the first byte.
int ordered(std::string_view a, std::string_view b) noexcept {
  if (b.empty()) return 1;
  return a.front() != b.front() ? a.front() - b.front() : a.compare(b);
}

// The values of the fields, in the order of the rules; null: absent.
using FieldValues = std::array<const Json*, 8>;

FieldValues read_members(Node& node, const Json& json, const TreePath& path) {
  const FieldRule* const first_rule = rules_of(node.kind).data();
  const std::vector<Member>& members = members_of(node.kind);
  FieldValues values{};
  auto member = members.begin();
  for (const auto& [name, value] : json.get_ref<const Json::object_t&>()) {
    int order = -1;
    while (member != members.end() && (order = ordered(member->name, name)) < 0) ++member;
    if (order != 0) {
      if (name == "type_params" && value.is_array() && value.empty()) continue;
      path.fail("`" + std::string(kind_name(node.kind)) + "` has no field `" + name + "`");
    }
    if (member->place != nullptr) node.*member->place = read_int(value, path.within(name));
    if (member->rule != nullptr)
      values.at(static_cast<std::size_t>(member->rule - first_rule)) = &value;
  }
  return values;
}

NodePtr read_node(const Json& json, const TreePath& above) {
  TreePath path = above;
  if (++path.depth > kMaximumDepth) {
    path.fail("nested more than " + std::to_string(kMaximumDepth) + " nodes deep");
  }
  if (!json.is_object()) {
    path.fail(std::string("a node is needed, not ") + json.type_name());
  }
  const std::string& name = read_string(member(json, "_", path), path.within("_"));
  const auto kind = kind_from_name(name);
  if (!kind) {
    path.fail("`" + name + "` is not a node class of the scenario language");
  }
  auto node = std::make_unique<Node>(*kind);
  const FieldValues values = read_members(*node, json, path);
  const auto rules = rules_of(*kind);
  node->fields.reserve(rules.size());
  auto value = values.begin();
  for (const FieldRule& rule : rules) {
    if (const Json* const given = *value++; given != nullptr) {
      read_field(*node, rule, *given, path);
    } else if (rule.slot == Slot::constant) {
      path.fail("field `" + std::string(rule.json) + "` is missing");
    }
  }
  return node;
}

}  // namespace

NodePtr read_json(const Json& tree) {
  NodePtr module = read_node(tree, TreePath{});
  validate(*module);
  return module;
}

}  // namespace loopspec::ast
