#include "conformance/scenario/ast/json_writer.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "conformance/scenario/ast/grammar.hpp"
#include "conformance/scenario/ast/text.hpp"

namespace loopspec::ast {
namespace {

using Json = nlohmann::json;

std::string hex(const std::string& bytes) {
  std::string digits;
  for (const char c : bytes) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return digits;
}

Json write_constant(const Constant& constant) {
  struct Writer {
    Json operator()(NoneConstant) const { return "none"; }
    Json operator()(EllipsisConstant) const { return "ellipsis"; }
    Json operator()(bool value) const { return value ? "true" : "false"; }
    Json operator()(const IntConstant& value) const { return {{"k", "int"}, {"v", value.decimal}}; }
    Json operator()(double value) const { return {{"k", "float"}, {"v", float_text(value)}}; }
    Json operator()(const std::string& value) const {
      if (text_form(value) == TextForm::utf8) {
        return {{"k", "str"}, {"v", value}};
      }
      return {{"k", "str"}, {"hex", hex(value)}};
    }
    Json operator()(const BytesConstant& value) const {
      return {{"k", "bytes"}, {"v", hex(value.bytes)}};
    }
  };
  return std::visit(Writer{}, constant);
}

Json write_node(const Node& node);

Json write_nodes(const Node& node, const FieldRule& rule) {
  if (rule.arity == Arity::one || rule.arity == Arity::optional) {
    const Node* child = node.one(rule.field);
    return child == nullptr ? Json() : write_node(*child);
  }
  Json list = Json::array();
  for (const NodePtr& child : node.list(rule.field)) {
    list.push_back(child == nullptr ? Json() : write_node(*child));
  }
  return list;
}

Json write_field(const Node& node, const FieldRule& rule) {
  switch (rule.slot) {
    case Slot::nodes:
      return write_nodes(node, rule);
    case Slot::name:
    case Slot::may_name:
      return node.has_name ? Json(node.name) : Json();
    case Slot::as_name:
      return node.as_name.empty() ? Json() : Json(node.as_name);
    case Slot::word:
      return node.words.front();
    case Slot::words:
      return node.words;
    case Slot::constant:
      return write_constant(node.constant);
    case Slot::number:
      return node.number;
  }
  return {};
}

Json write_node(const Node& node) {
  Json json = Json::object();
  json["_"] = kind_name(node.kind);
  if (node.line > 0) {
    json["line"] = node.line;
    json["col"] = node.column;
    json["end_line"] = node.end_line;
    json["end_col"] = node.end_column;
  }
  for (const FieldRule& rule : rules_of(node.kind)) {
    json[std::string(rule.json)] = write_field(node, rule);
  }
  return json;
}

}  // namespace

Json to_json(const Node& module) {
  return write_node(module);
}

}  // namespace loopspec::ast
