#include "conformance/scenario/ast/operators.hpp"
#include "conformance/scenario/ast/source_writer.hpp"

namespace loopspec::ast {
namespace {

constexpr int kIndent = 4;

bool is_definition(const Node& node) noexcept {
  return node.kind == Kind::FunctionDef || node.kind == Kind::AsyncFunctionDef ||
         node.kind == Kind::ClassDef;
}

bool has_position(Kind kind) noexcept {
  return kind != Kind::Module && kind != Kind::arguments && kind != Kind::comprehension &&
         kind != Kind::withitem && kind != Kind::match_case && kind != Kind::alias;
}

}  // namespace

void SourceWriter::write(std::string_view text) {
  text_ += text;
  for (const char c : text) {
    column_ += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
}

void SourceWriter::new_line() {
  text_ += '\n';
  ++line_;
  column_ = 0;
}

void SourceWriter::end(const Node& node, Span span) {
  span.end_line = line_;
  span.end_column = column_;
  if (has_position(node.kind)) {
    spans_[&node] = span;
  }
}

void SourceWriter::settle(const Node& node, const Span& span) {
  if (has_position(node.kind)) {
    spans_[&node] = span;
  }
  for (const auto& [field, children] : node.fields) {
    for (const NodePtr& child : children) {
      if (child != nullptr) {
        settle(*child, span);
      }
    }
  }
}

void SourceWriter::module(const Node& node) {
  body(node.list(Field::body));
  if (!node.list(Field::body).empty()) {
    new_line();
  }
}

// Statements one below the other; the last line stays open, so that a compound statement ends where
// its last one does.
void SourceWriter::body(const NodeList& statements) {
  const Node* previous = nullptr;
  for (const NodePtr& node : statements) {
    if (previous != nullptr) {
      new_line();
      const bool apart = is_definition(*previous) || is_definition(*node);
      for (int blank = indent_ == 0 ? 2 : 1; apart && blank > 0; --blank) {
        new_line();
      }
    }
    write(std::string(static_cast<std::size_t>(indent_), ' '));
    statement(*node);
    previous = node.get();
  }
}

void SourceWriter::block(const NodeList& statements) {
  write(":");
  new_line();
  indent_ += kIndent;
  body(statements);
  indent_ -= kIndent;
}

void SourceWriter::statement(const Node& node) {
  if (is_definition(node)) {
    return definition(node);
  }
  const Span span = begin();
  compound_statement(node);
  end(node, span);
}

void SourceWriter::compound_statement(const Node& node) {
  switch (node.kind) {
    case Kind::For:
    case Kind::AsyncFor:
    case Kind::While:
      return loop(node);
    case Kind::If:
      return branch(node, "if ");
    case Kind::With:
    case Kind::AsyncWith:
      return with(node);
    case Kind::Try:
    case Kind::TryStar:
      return try_statement(node);
    case Kind::Match:
      return match(node);
    default:
      return simple_statement(node);
  }
}

void SourceWriter::simple_statement(const Node& node) {
  switch (node.kind) {
    case Kind::Return:
      write("return");
      if (const Node* value = node.one(Field::value)) {
        write(" ");
        loose(*value, Binding::test);
      }
      return;
    case Kind::Delete:
      write("del ");
      return sequence(node.list(Field::targets), Binding::test);
    case Kind::Assign:
      return assign(node);
    case Kind::AugAssign:
      expression(*node.one(Field::target), Binding::test);
      write(" " + std::string(operator_text(node.words[0])) + "= ");
      return expression(*node.one(Field::value), Binding::yield);
    case Kind::AnnAssign:
      return annotated_assign(node);
    case Kind::Raise:
      return raise(node);
    case Kind::Assert:
      return assert_statement(node);
    case Kind::Import:
    case Kind::ImportFrom:
      return import(node);
    case Kind::Global:
    case Kind::Nonlocal:
      return words(node);
    case Kind::Expr:
      return expression(*node.one(Field::value), Binding::yield);
    default:
      return write(node.kind == Kind::Pass    ? "pass"
                   : node.kind == Kind::Break ? "break"
                                              : "continue");
  }
}

void SourceWriter::definition(const Node& node) {
  for (const NodePtr& decorator : node.list(Field::decorator_list)) {
    write("@");
    expression(*decorator, Binding::test);
    new_line();
    write(std::string(static_cast<std::size_t>(indent_), ' '));
  }
  const Span span = begin();
  node.kind == Kind::ClassDef ? class_definition(node) : function(node);
  end(node, span);
}

void SourceWriter::function(const Node& node) {
  write(node.kind == Kind::AsyncFunctionDef ? "async def " : "def ");
  write(node.name + "(");
  parameters(*node.one(Field::args));
  write(")");
  if (const Node* returns = node.one(Field::returns)) {
    write(" -> ");
    expression(*returns, Binding::test);
  }
  block(node.list(Field::body));
}

void SourceWriter::class_definition(const Node& node) {
  write("class " + node.name);
  if (!node.list(Field::bases).empty() || !node.list(Field::keywords).empty()) {
    write("(");
    arguments_of_call(node, Field::bases);
    write(")");
  }
  block(node.list(Field::body));
}

void SourceWriter::branch(const Node& node, std::string_view keyword) {
  write(keyword);
  expression(*node.one(Field::test), Binding::test);
  block(node.list(Field::body));
  const NodeList& otherwise = node.list(Field::orelse);
  if (otherwise.size() == 1 && otherwise[0]->kind == Kind::If) {
    new_line();
    write(std::string(static_cast<std::size_t>(indent_), ' '));
    const Span span = begin();
    branch(*otherwise[0], "elif ");
    return end(*otherwise[0], span);
  }
  else_block(node);
}

void SourceWriter::else_block(const Node& node) {
  if (!node.list(Field::orelse).empty()) {
    new_line();
    write(std::string(static_cast<std::size_t>(indent_), ' ') + "else");
    block(node.list(Field::orelse));
  }
}

void SourceWriter::loop(const Node& node) {
  if (node.kind == Kind::While) {
    write("while ");
    expression(*node.one(Field::test), Binding::test);
  } else {
    write(node.kind == Kind::AsyncFor ? "async for " : "for ");
    loose(*node.one(Field::target), Binding::bit_or);
    write(" in ");
    loose(*node.one(Field::iter), Binding::test);
  }
  block(node.list(Field::body));
  else_block(node);
}

void SourceWriter::with(const Node& node) {
  write(node.kind == Kind::AsyncWith ? "async with " : "with ");
  const NodeList& items = node.list(Field::items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    write(i == 0 ? "" : ", ");
    const Node& context = *items[i]->one(Field::context_expr);
    // `with (a, b):` means two items.
    const bool needs_more = context.kind == Kind::Tuple;
    write(needs_more ? "(" : "");
    expression(context, Binding::test);
    write(needs_more ? ")" : "");
    if (const Node* target = items[i]->one(Field::optional_vars)) {
      write(" as ");
      expression(*target, Binding::primary);
    }
  }
  block(node.list(Field::body));
}

void SourceWriter::try_statement(const Node& node) {
  const std::string margin(static_cast<std::size_t>(indent_), ' ');
  write("try");
  block(node.list(Field::body));
  for (const NodePtr& clause : node.list(Field::handlers)) {
    new_line();
    write(margin);
    handler(*clause, node.kind == Kind::TryStar ? "except*" : "except");
  }
  else_block(node);
  if (!node.list(Field::finalbody).empty()) {
    new_line();
    write(margin + "finally");
    block(node.list(Field::finalbody));
  }
}

void SourceWriter::handler(const Node& node, std::string_view keyword) {
  const Span span = begin();
  write(keyword);
  if (const Node* type = node.one(Field::type)) {
    write(" ");
    expression(*type, Binding::test);
  }
  if (node.has_name) {
    write(" as " + node.name);
  }
  block(node.list(Field::body));
  end(node, span);
}

void SourceWriter::match(const Node& node) {
  write("match ");
  expression(*node.one(Field::subject), Binding::test);
  write(":");
  indent_ += kIndent;
  for (const NodePtr& one_case : node.list(Field::cases)) {
    new_line();
    write(std::string(static_cast<std::size_t>(indent_), ' ') + "case ");
    pattern(*one_case->one(Field::pattern), false);
    if (const Node* guard = one_case->one(Field::guard)) {
      write(" if ");
      expression(*guard, Binding::test);
    }
    block(one_case->list(Field::body));
  }
  indent_ -= kIndent;
}

void SourceWriter::assign(const Node& node) {
  for (const NodePtr& target : node.list(Field::targets)) {
    loose(*target, Binding::primary);
    write(" = ");
  }
  loose(*node.one(Field::value), Binding::yield);
}

void SourceWriter::annotated_assign(const Node& node) {
  const Node& target = *node.one(Field::target);
  // `(x): int` is not simple, `x: int` is.
  const bool wrapped = target.kind == Kind::Name && node.number == 0;
  write(wrapped ? "(" : "");
  expression(target, Binding::primary);
  write(wrapped ? "): " : ": ");
  expression(*node.one(Field::annotation), Binding::test);
  if (const Node* value = node.one(Field::value)) {
    write(" = ");
    expression(*value, Binding::yield);
  }
}

void SourceWriter::import(const Node& node) {
  if (node.kind == Kind::ImportFrom) {
    write("from " + std::string(static_cast<std::size_t>(node.number), '.') + node.name + " ");
  }
  write("import ");
  const NodeList& names = node.list(Field::names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    write(i == 0 ? "" : ", ");
    const Span span = begin();
    write(names[i]->name);
    write(names[i]->as_name.empty() ? "" : " as " + names[i]->as_name);
    end(*names[i], span);
  }
}

void SourceWriter::raise(const Node& node) {
  write("raise");
  if (const Node* exception = node.one(Field::exc)) {
    write(" ");
    expression(*exception, Binding::test);
  }
  if (const Node* cause = node.one(Field::cause)) {
    write(" from ");
    expression(*cause, Binding::test);
  }
}

void SourceWriter::assert_statement(const Node& node) {
  write("assert ");
  expression(*node.one(Field::test), Binding::test);
  if (const Node* message = node.one(Field::msg)) {
    write(", ");
    expression(*message, Binding::test);
  }
}

void SourceWriter::words(const Node& node) {
  write(node.kind == Kind::Global ? "global " : "nonlocal ");
  for (std::size_t i = 0; i < node.words.size(); ++i) {
    write(i == 0 ? "" : ", ");
    write(node.words[i]);
  }
}

}  // namespace loopspec::ast
