#include "conformance/scenario/ast/validate.hpp"

#include <algorithm>
#include <cmath>

#include "conformance/scenario/ast/grammar.hpp"
#include "conformance/scenario/ast/syntax.hpp"
#include "conformance/scenario/ast/text.hpp"

namespace loopspec::ast {
namespace {

// CPython refuses to read longer decimal literals (sys.get_int_max_str_digits).
constexpr std::size_t kMaximumDigits = 4300;

void require(bool holds, std::string_view otherwise, const TreePath& path) {
  if (!holds) {
    path.fail(otherwise);
  }
}

void check_constant(const Node& node, const TreePath& path) {
  if (const auto* integer = std::get_if<IntConstant>(&node.constant)) {
    const std::string& digits = integer->decimal;
    const bool decimal = !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) {
      return c >= '0' && c <= '9';
    });
    if (!decimal || (digits.size() > 1 && digits[0] == '0')) {
      path.fail("an int constant is decimal digits without a sign, not `" + digits + "`");
    }
    if (digits.size() > kMaximumDigits) {
      path.fail("an int constant has more than 4300 digits");
    }
  }
  const auto* text = std::get_if<std::string>(&node.constant);
  require(text == nullptr || text_form(*text) != TextForm::broken, "a str constant is not UTF-8",
          path);
  const auto* number = std::get_if<double>(&node.constant);
  if (number != nullptr && (std::isnan(*number) || std::signbit(*number))) {
    path.fail("a float constant is neither negative nor nan");
  }
}

void check_singleton(const Node& node, const TreePath& path) {
  if (!std::holds_alternative<NoneConstant>(node.constant) &&
      !std::holds_alternative<bool>(node.constant)) {
    path.fail("a singleton pattern is None, True or False");
  }
}

bool is_target(const Node& node, bool may_unpack) noexcept {
  switch (node.kind) {
    case Kind::Name:
    case Kind::Attribute:
    case Kind::Subscript:
      return true;
    case Kind::List:
    case Kind::Tuple: {
      const NodeList& elements = node.list(Field::elts);
      return may_unpack && std::all_of(elements.begin(), elements.end(), [](const NodePtr& e) {
               return e != nullptr && is_target(*e, true);
             });
    }
    case Kind::Starred:
      return may_unpack && node.one(Field::value) != nullptr &&
             is_target(*node.one(Field::value), true);
    default:
      return false;
  }
}

void check_targets(const Node& node, Field field, bool may_unpack, const TreePath& path) {
  for (const NodePtr& target : node.list(field)) {
    if (!is_target(*target, may_unpack)) {
      path.within(field_name(field)).fail("not something that can be assigned to");
    }
  }
}

void check_same_length(std::size_t one, std::size_t other, std::string_view what,
                       const TreePath& path) {
  if (one != other) {
    path.fail(std::string(what) + ": " + std::to_string(one) + " against " + std::to_string(other));
  }
}

void check_arguments(const Node& node, const TreePath& path) {
  check_same_length(node.list(Field::kwonlyargs).size(), node.list(Field::kw_defaults).size(),
                    "keyword-only parameters and their defaults", path);
  const std::size_t positional =
      node.list(Field::posonlyargs).size() + node.list(Field::args).size();
  if (node.list(Field::defaults).size() > positional) {
    path.fail("more defaults than positional parameters");
  }
}

void check_try(const Node& node, const TreePath& path) {
  const bool has_handlers = !node.list(Field::handlers).empty();
  if (!has_handlers && (node.list(Field::finalbody).empty() || node.kind == Kind::TryStar)) {
    path.fail("`try` without handlers or `finally`");
  }
  if (!has_handlers && !node.list(Field::orelse).empty()) {
    path.fail("`else` of a `try` without handlers");
  }
  for (const NodePtr& handler : node.list(Field::handlers)) {
    if (node.kind == Kind::TryStar && handler->one(Field::type) == nullptr) {
      path.fail("`except*` without a type");
    }
  }
}

void check_joined(const Node& node, const TreePath& path) {
  for (const NodePtr& part : node.list(Field::values)) {
    const bool text =
        part->kind == Kind::Constant && std::holds_alternative<std::string>(part->constant);
    if (!text && part->kind != Kind::FormattedValue) {
      path.fail("a part of an f-string is neither text nor a replacement field");
    }
  }
}

void check_formatted(const Node& node, const TreePath& path) {
  const int c = node.number;
  if (c != -1 && c != 's' && c != 'r' && c != 'a') {
    path.fail("the conversion of a replacement field is -1, 115, 114 or 97");
  }
  const Node* specification = node.one(Field::format_spec);
  if (specification != nullptr && specification->kind != Kind::JoinedStr) {
    path.fail("the format of a replacement field is not a JoinedStr");
  }
}

void check_import(const Node& node, const TreePath& path) {
  if (node.number < 0 || (node.number == 0 && !node.has_name)) {
    path.fail("`from` without a module");
  }
}

void check_match_as(const Node& node, const TreePath& path) {
  if (node.one(Field::pattern) != nullptr && !node.has_name) {
    path.fail("`as` without a name");
  }
}

// What the table of fields cannot say.
void check_kind(const Node& node, const TreePath& path) {
  switch (node.kind) {
    case Kind::Constant:
      return check_constant(node, path);
    case Kind::MatchSingleton:
      return check_singleton(node, path);
    case Kind::Assign:
    case Kind::Delete:
      return check_targets(node, Field::targets, true, path);
    case Kind::For:
    case Kind::AsyncFor:
    case Kind::comprehension:
      return check_targets(node, Field::target, true, path);
    case Kind::AugAssign:
    case Kind::AnnAssign:
      return check_targets(node, Field::target, false, path);
    case Kind::withitem:
      return check_targets(node, Field::optional_vars, true, path);
    case Kind::NamedExpr:
      return require(node.one(Field::target)->kind == Kind::Name,
                     "`:=` assigns to something that is no name", path);
    case Kind::arguments:
      return check_arguments(node, path);
    case Kind::Try:
    case Kind::TryStar:
      return check_try(node, path);
    case Kind::JoinedStr:
      return check_joined(node, path);
    case Kind::FormattedValue:
      return check_formatted(node, path);
    case Kind::ImportFrom:
      return check_import(node, path);
    case Kind::MatchAs:
      return check_match_as(node, path);
    case Kind::Compare:
      return check_same_length(node.words.size(), node.list(Field::comparators).size(),
                               "operators and operands of a comparison", path);
    case Kind::BoolOp:
      return require(node.list(Field::values).size() >= 2,
                     "`and` or `or` with fewer than two operands", path);
    case Kind::Dict:
      return check_same_length(node.list(Field::keys).size(), node.list(Field::values).size(),
                               "keys and values of a dict", path);
    case Kind::MatchMapping:
      return check_same_length(node.list(Field::keys).size(), node.list(Field::patterns).size(),
                               "keys and patterns of a mapping pattern", path);
    case Kind::MatchClass:
      return check_same_length(node.words.size(), node.list(Field::kwd_patterns).size(),
                               "keywords and patterns of a class pattern", path);
    case Kind::MatchOr:
      return require(node.list(Field::patterns).size() >= 2,
                     "an or-pattern with fewer than two alternatives", path);
    default:
      return;
  }
}

void check_words(const Node& node, const FieldRule& rule, const TreePath& path) {
  const TreePath at = path.within(rule.json);
  if (rule.slot == Slot::word && node.words.size() != 1) {
    at.fail("one operator is needed");
  }
  if (node.words.empty() && node.kind != Kind::MatchClass) {
    at.fail("the list is empty");
  }
  for (const std::string& word : node.words) {
    if (!is_word(rule.words, word)) {
      at.fail("`" + word + "` does not belong here");
    }
  }
}

void check_node(const Node& node, const TreePath& above);

void check_list(const Node& node, const FieldRule& rule, const TreePath& path) {
  const NodeList& nodes = node.list(rule.field);
  const TreePath at = path.within(rule.json);
  if (nodes.empty() && (rule.arity == Arity::one || rule.arity == Arity::some)) {
    at.fail(rule.arity == Arity::one ? "the field is missing" : "the list is empty");
  }
  const bool single = rule.arity == Arity::one || rule.arity == Arity::optional;
  if (single && nodes.size() > 1) {
    at.fail("more than one node");
  }
  int index = 0;
  for (const NodePtr& child : nodes) {
    const TreePath place = single ? at : path.element(rule.json, index++);
    if (child == nullptr) {
      if (rule.arity == Arity::holes) {
        continue;
      }
      place.fail("a node is needed, not null");
    }
    if (category_of(child->kind) != rule.category) {
      place.fail(std::string(category_text(rule.category)) + " is needed, not `" +
                 std::string(kind_name(child->kind)) + "`");
    }
    check_node(*child, place);
  }
}

void check_node(const Node& node, const TreePath& above) {
  TreePath path = above;
  if (++path.depth > kMaximumDepth) {
    path.fail("nested more than " + std::to_string(kMaximumDepth) + " nodes deep");
  }
  for (const FieldRule& rule : rules_of(node.kind)) {
    if (rule.slot == Slot::nodes) {
      check_list(node, rule, path);
    } else if (rule.slot == Slot::name && (!node.has_name || node.name.empty())) {
      path.within(rule.json).fail("an identifier is missing");
    } else if (rule.slot == Slot::word || rule.slot == Slot::words) {
      check_words(node, rule, path);
    }
  }
  check_kind(node, path);
}

}  // namespace

void validate(const Node& module) {
  if (module.kind != Kind::Module) {
    TreePath{}.fail("a Module is needed, not `" + std::string(kind_name(module.kind)) + "`");
  }
  check_node(module, TreePath{});
  check_syntax(module);
}

}  // namespace loopspec::ast
