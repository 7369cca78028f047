// The tree of a scenario: CPython's `ast`, node for node and field for field, in one generic node
// type.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace loopspec::ast {

// clang-format off
#define LOOPSPEC_NODE_KINDS(X) \
  X(Module) X(FunctionDef) X(AsyncFunctionDef) X(ClassDef) X(Return) X(Delete) X(Assign) \
  X(AugAssign) X(AnnAssign) X(For) X(AsyncFor) X(While) X(If) X(With) X(AsyncWith) X(Match) \
  X(Raise) X(Try) X(TryStar) X(Assert) X(Import) X(ImportFrom) X(Global) X(Nonlocal) X(Expr) \
  X(Pass) X(Break) X(Continue) X(BoolOp) X(NamedExpr) X(BinOp) X(UnaryOp) X(Lambda) X(IfExp) \
  X(Dict) X(Set) X(ListComp) X(SetComp) X(DictComp) X(GeneratorExp) X(Await) X(Yield) \
  X(YieldFrom) X(Compare) X(Call) X(FormattedValue) X(JoinedStr) X(Constant) X(Attribute) \
  X(Subscript) X(Starred) X(Name) X(List) X(Tuple) X(Slice) X(comprehension) X(ExceptHandler) \
  X(arguments) X(arg) X(keyword) X(alias) X(withitem) X(match_case) X(MatchValue) \
  X(MatchSingleton) X(MatchSequence) X(MatchMapping) X(MatchClass) X(MatchStar) X(MatchAs) \
  X(MatchOr)
// clang-format on

// Fields that hold nodes. A field that holds one node is a list of one; an absent one is an empty
// list; a None inside a list (keys of `{**d}`, kw_defaults) is a null pointer.
// clang-format off
#define LOOPSPEC_NODE_FIELDS(X) \
  X(body) X(orelse) X(finalbody) X(handlers) X(decorator_list) X(args) X(returns) X(bases) \
  X(keywords) X(value) X(values) X(targets) X(target) X(annotation) X(iter) X(test) X(items) \
  X(subject) X(cases) X(exc) X(cause) X(msg) X(names) X(left) X(right) X(operand) X(keys) \
  X(elts) X(generators) X(elt) X(key) X(comparators) X(func) X(format_spec) X(slice) X(lower) \
  X(upper) X(step) X(ifs) X(type) X(posonlyargs) X(vararg) X(kwonlyargs) X(kw_defaults) \
  X(kwarg) X(defaults) X(context_expr) X(optional_vars) X(pattern) X(guard) X(patterns) X(cls) \
  X(kwd_patterns)
// clang-format on

#define LOOPSPEC_X(name) name,
enum class Kind : std::uint8_t { LOOPSPEC_NODE_KINDS(LOOPSPEC_X) };
enum class Field : std::uint8_t { LOOPSPEC_NODE_FIELDS(LOOPSPEC_X) };
#undef LOOPSPEC_X

std::string_view kind_name(Kind kind) noexcept;
std::optional<Kind> kind_from_name(std::string_view name) noexcept;
std::string_view field_name(Field field) noexcept;
std::optional<Field> field_from_name(std::string_view name) noexcept;

struct NoneConstant {};
struct EllipsisConstant {};
struct IntConstant {
  std::string decimal;
};
struct BytesConstant {
  std::string bytes;
};
// std::string: str, in UTF-8 with lone surrogates as three bytes.
using Constant = std::variant<NoneConstant, EllipsisConstant, bool, IntConstant, double,
                              std::string, BytesConstant>;

struct Node;
using NodePtr = std::unique_ptr<Node>;
using NodeList = std::vector<NodePtr>;

struct Node {
  Kind kind;
  int line = 0;    // 1-based; 0 where CPython gives none
  int column = 0;  // 0-based, characters
  int end_line = 0;
  int end_column = 0;
  // The node's identifier: name, id, attr, arg (of arg and keyword), module, rest. Empty and
  // has_name false when None.
  std::string name;
  bool has_name = false;
  // alias.asname; empty when None.
  std::string as_name;
  // Operators by their class name ("Add", "NotIn"): op of BinOp, UnaryOp, BoolOp, AugAssign, ops of
  // Compare; names of Global and Nonlocal; kwd_attrs of MatchClass.
  std::vector<std::string> words;
  Constant constant;  // of Constant and MatchSingleton
  // conversion of FormattedValue, level of ImportFrom, is_async of comprehension, simple of
  // AnnAssign.
  int number = 0;
  std::vector<std::pair<Field, NodeList>> fields;

  explicit Node(Kind k) : kind(k) {}
  // The nodes of a field; an empty list when absent.
  const NodeList& list(Field field) const noexcept;
  // The only node of a field, or nullptr.
  const Node* one(Field field) const noexcept;
  NodeList& add(Field field);  // creates the field when absent
};

}  // namespace loopspec::ast
