#include "conformance/scenario/ast/quoting.hpp"
#include "conformance/scenario/ast/source_writer.hpp"

namespace loopspec::ast {

void SourceWriter::joined(const Node& node) {
  FStringText text;
  for (const NodePtr& part : node.list(Field::values)) {
    if (part->kind == Kind::FormattedValue) {
      text.add_field(replacement_field(*part));
    } else {
      text.add_text(std::get<std::string>(part->constant));
    }
  }
  write(text.finish());
}

// A lambda or conditional at the top of a field gets parentheses: its colon would start the format.
std::string SourceWriter::replacement_field(const Node& node) const {
  SourceWriter inner;
  inner.expression(*node.one(Field::value), Binding::disjunction);
  std::string field = inner.text().front() == '{' ? "{ " : "{";
  field += inner.text();
  if (node.number >= 0) {
    field += '!';
    field += static_cast<char>(node.number);
  }
  if (const Node* specification = node.one(Field::format_spec)) {
    field += ':' + format_specification(*specification);
  }
  return field + '}';
}

std::string SourceWriter::format_specification(const Node& node) const {
  std::string text;
  for (const NodePtr& part : node.list(Field::values)) {
    text += part->kind == Kind::FormattedValue
                ? replacement_field(*part)
                : escaped(std::get<std::string>(part->constant), '\\');
  }
  return text;
}

// `closed`: where an or-pattern or an as-pattern needs parentheses.
void SourceWriter::pattern(const Node& node, bool closed) {
  const bool is_as = node.kind == Kind::MatchAs && node.one(Field::pattern) != nullptr;
  const bool wrapped = closed && (is_as || node.kind == Kind::MatchOr);
  write(wrapped ? "(" : "");
  const Span span = begin();
  pattern_body(node);
  end(node, span);
  write(wrapped ? ")" : "");
}

void SourceWriter::pattern_body(const Node& node) {
  switch (node.kind) {
    case Kind::MatchValue:
      return expression(*node.one(Field::value), Binding::sum);
    case Kind::MatchSingleton:
      return constant(node);
    case Kind::MatchSequence:
      write("[");
      pattern_list(node.list(Field::patterns), ", ", false);
      return write("]");
    case Kind::MatchMapping:
      return mapping_pattern(node);
    case Kind::MatchClass:
      return class_pattern(node);
    case Kind::MatchStar:
      return write("*" + (node.has_name ? node.name : "_"));
    case Kind::MatchAs:
      return as_pattern(node);
    default:
      return pattern_list(node.list(Field::patterns), " | ", true);
  }
}

void SourceWriter::pattern_list(const NodeList& nodes, std::string_view separator, bool closed) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    write(i == 0 ? "" : separator);
    pattern(*nodes[i], closed);
  }
}

void SourceWriter::mapping_pattern(const Node& node) {
  const NodeList& keys = node.list(Field::keys);
  write("{");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    write(i == 0 ? "" : ", ");
    expression(*keys[i], Binding::sum);
    write(": ");
    pattern(*node.list(Field::patterns)[i], false);
  }
  if (node.has_name) {
    write((keys.empty() ? "**" : ", **") + node.name);
  }
  write("}");
}

void SourceWriter::class_pattern(const Node& node) {
  expression(*node.one(Field::cls), Binding::primary);
  write("(");
  pattern_list(node.list(Field::patterns), ", ", false);
  bool separate = !node.list(Field::patterns).empty();
  for (std::size_t i = 0; i < node.words.size(); ++i) {
    write(separate ? ", " : "");
    write(node.words[i] + "=");
    pattern(*node.list(Field::kwd_patterns)[i], false);
    separate = true;
  }
  write(")");
}

void SourceWriter::as_pattern(const Node& node) {
  const Node* inner = node.one(Field::pattern);
  if (inner == nullptr) {
    return write(node.has_name ? node.name : "_");
  }
  // An or-pattern needs no parentheses before `as`, another as-pattern does.
  pattern(*inner, inner->kind == Kind::MatchAs);
  write(" as " + node.name);
}

}  // namespace loopspec::ast
