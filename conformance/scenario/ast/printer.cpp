#include "conformance/scenario/ast/printer.hpp"

#include "conformance/scenario/ast/source_writer.hpp"

namespace loopspec::ast {
namespace {

using Spans = std::unordered_map<const Node*, Span>;

void apply(Node& node, const Spans& spans) {
  const auto found = spans.find(&node);
  const Span span = found == spans.end() ? Span{} : found->second;
  node.line = span.line;
  node.column = span.column;
  node.end_line = span.end_line;
  node.end_column = span.end_column;
  for (auto& [field, children] : node.fields) {
    for (const NodePtr& child : children) {
      if (child != nullptr) {
        apply(*child, spans);
      }
    }
  }
}

}  // namespace

std::string to_source(const Node& module) {
  SourceWriter writer;
  writer.module(module);
  return writer.text();
}

std::string expression_to_source(const Node& expression) {
  SourceWriter writer;
  writer.expression(expression, Binding::named);
  return writer.text();
}

std::string to_source_with_positions(Node& module) {
  SourceWriter writer;
  writer.module(module);
  apply(module, writer.spans());
  return writer.text();
}

}  // namespace loopspec::ast
