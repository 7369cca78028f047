#include "conformance/scenario/ast/syntax.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "conformance/scenario/ast/pattern_syntax.hpp"
#include "conformance/scenario/ast/refuse.hpp"

namespace loopspec::ast {
namespace {

constexpr std::string_view kLeavesStarHandler =
    "'break', 'continue' and 'return' cannot appear in an except* block";

enum class ScopeKind : std::uint8_t { module, class_body, function, async_function };

struct Scope {
  ScopeKind kind = ScopeKind::module;
  bool in_loop = false;
  bool in_star_handler = false;       // of an except*, in this function
  bool loop_in_star_handler = false;  // the innermost loop lies within that handler
  bool is_generator = false;          // has a yield of its own
  std::string_view
      comprehension{};  // what a yield would be inside of; empty outside of comprehensions

  bool in_comprehension() const noexcept { return !comprehension.empty(); }
  bool jump_leaves_star_handler() const noexcept {
    return in_star_handler && !loop_in_star_handler;
  }
  bool is_function() const noexcept {
    return kind == ScopeKind::function || kind == ScopeKind::async_function;
  }
};

bool opens_scope(Kind kind) noexcept {
  return kind == Kind::FunctionDef || kind == Kind::AsyncFunctionDef || kind == Kind::Lambda ||
         kind == Kind::ClassDef;
}

// True when one of these is, or contains, a node for which `test` holds and that belongs to their
// own scope.
template <class Test>
bool contains(const NodeList& nodes, const Test& test) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const NodePtr& node) {
    if (node == nullptr || test(node->kind)) {
      return node != nullptr;
    }
    return !opens_scope(node->kind) &&
           std::any_of(node->fields.begin(), node->fields.end(),
                       [&](const auto& field) { return contains(field.second, test); });
  });
}

bool is_yield(Kind kind) noexcept {
  return kind == Kind::Yield || kind == Kind::YieldFrom;
}
bool is_await(Kind kind) noexcept {
  return kind == Kind::Await;
}

// Its own `async for` or an await that is not in its first iterable makes a comprehension
// asynchronous.
bool is_asynchronous(const Node& comprehension) {
  bool found = false;
  bool is_first = true;
  for (const NodePtr& clause : comprehension.list(Field::generators)) {
    found = found || clause->number != 0 || contains(clause->list(Field::ifs), is_await) ||
            (!is_first && contains(clause->list(Field::iter), is_await));
    is_first = false;
  }
  for (const Field field : {Field::elt, Field::key, Field::value}) {
    found = found || contains(comprehension.list(field), is_await);
  }
  return found;
}

std::string_view comprehension_name(Kind kind) noexcept {
  switch (kind) {
    case Kind::ListComp:
      return "list comprehension";
    case Kind::SetComp:
      return "set comprehension";
    case Kind::DictComp:
      return "dict comprehension";
    case Kind::GeneratorExp:
      return "generator expression";
    default:
      return {};
  }
}

class Checker {
 public:
  void nodes(const NodeList& list, const Scope& scope) {
    for (const NodePtr& child : list) {
      if (child != nullptr) {
        node(*child, scope);
      }
    }
  }

  void node(const Node& node, const Scope& scope) {
    if (opens_scope(node.kind)) {
      return definition(node, scope);
    }
    if (!comprehension_name(node.kind).empty()) {
      return comprehension(node, scope);
    }
    statement(node, scope);
    expression(node, scope);
    for (const auto& [field, children] : node.fields) {
      check_stars(node, field, children);
      Scope inner = scope;
      const bool loops =
          node.kind == Kind::For || node.kind == Kind::AsyncFor || node.kind == Kind::While;
      if (loops && field == Field::body) {
        inner.in_loop = true;
        inner.loop_in_star_handler = scope.in_star_handler;
      }
      if (node.kind == Kind::TryStar && field == Field::handlers) {
        inner.in_star_handler = true;
        inner.loop_in_star_handler = false;
      }
      nodes(children, inner);
    }
  }

 private:
  // Decorators, defaults and annotations belong to the scope around.
  void definition(const Node& node, const Scope& scope) {
    if (const Node* parameters = node.one(Field::args)) {
      check_parameters(*parameters);
    }
    if (node.kind == Kind::ClassDef) {
      check_keywords(node);
    }
    for (const auto& [field, children] : node.fields) {
      if (field != Field::body) {
        check_stars(node, field, children);
        nodes(children, scope);
      }
    }
    Scope inner;
    inner.kind = node.kind == Kind::ClassDef           ? ScopeKind::class_body
                 : node.kind == Kind::AsyncFunctionDef ? ScopeKind::async_function
                                                       : ScopeKind::function;
    inner.is_generator = contains(node.list(Field::body), is_yield);
    nodes(node.list(Field::body), inner);
  }

  void comprehension(const Node& node, const Scope& scope) {
    Scope inner = scope;
    inner.comprehension = comprehension_name(node.kind);
    const NodeList& clauses = node.list(Field::generators);
    bool is_first = true;
    require(!is_asynchronous(node) || node.kind == Kind::GeneratorExp ||
                scope.kind == ScopeKind::async_function || scope.in_comprehension(),
            node, "asynchronous comprehension outside of an asynchronous function");
    for (const NodePtr& clause : clauses) {
      // Only the first iterable is evaluated outside.
      this->node(*clause->one(Field::iter), is_first ? scope : inner);
      this->node(*clause->one(Field::target), inner);
      nodes(clause->list(Field::ifs), inner);
      is_first = false;
    }
    for (const Field field : {Field::elt, Field::key, Field::value}) {
      nodes(node.list(field), inner);
    }
  }

  void statement(const Node& node, const Scope& scope) {
    switch (node.kind) {
      case Kind::Return:
        require(scope.is_function(), node, "'return' outside function");
        require(!scope.in_star_handler, node, kLeavesStarHandler);
        return require(scope.kind != ScopeKind::async_function || !scope.is_generator ||
                           node.one(Field::value) == nullptr,
                       node, "'return' with value in async generator");
      case Kind::Break:
        require(scope.in_loop, node, "'break' outside loop");
        return require(!scope.jump_leaves_star_handler(), node, kLeavesStarHandler);
      case Kind::Continue:
        require(scope.in_loop, node, "'continue' not properly in loop");
        return require(!scope.jump_leaves_star_handler(), node, kLeavesStarHandler);
      case Kind::AsyncFor:
        return require(scope.kind == ScopeKind::async_function, node,
                       "'async for' outside async function");
      case Kind::AsyncWith:
        return require(scope.kind == ScopeKind::async_function, node,
                       "'async with' outside async function");
      case Kind::Nonlocal:
        return require(scope.kind != ScopeKind::module, node,
                       "nonlocal declaration not allowed at module level");
      case Kind::Try:
        return check_handlers(node);
      case Kind::Match:
        return check_patterns(node);
      default:
        return;
    }
  }

  void expression(const Node& node, const Scope& scope) {
    switch (node.kind) {
      case Kind::Await:
        require(scope.is_function() || scope.in_comprehension(), node, "'await' outside function");
        return require(scope.kind == ScopeKind::async_function || scope.in_comprehension(), node,
                       "'await' outside async function");
      case Kind::Yield:
      case Kind::YieldFrom:
        return check_yield(node, scope);
      case Kind::Call:
        return check_keywords(node);
      default:
        return;
    }
  }

  void check_yield(const Node& node, const Scope& scope) {
    require(!scope.in_comprehension(), node, "'yield' inside " + std::string(scope.comprehension));
    require(scope.is_function(), node, "'yield' outside function");
    require(node.kind == Kind::Yield || scope.kind == ScopeKind::function, node,
            "'yield from' inside async function");
  }

  void check_handlers(const Node& node) {
    const NodeList& handlers = node.list(Field::handlers);
    for (std::size_t i = 0; i + 1 < handlers.size(); ++i) {
      require(handlers[i]->one(Field::type) != nullptr, *handlers[i],
              "default 'except:' must be last");
    }
  }

  // Where a starred expression may stand: among the elements of a display or the arguments of a
  // call, and as what
  // `*args` is annotated with.
  void check_stars(const Node& node, Field field, const NodeList& children) {
    if (field == Field::elts || field == Field::bases || field == Field::annotation ||
        (field == Field::args && node.kind == Kind::Call)) {
      return;
    }
    const bool is_target =
        field == Field::targets || field == Field::target || field == Field::optional_vars;
    for (const NodePtr& child : children) {
      if (child == nullptr) continue;  // `**more` in a dict display
      require(child->kind != Kind::Starred, *child,
              is_target ? "starred assignment target must be in a list or tuple"
                        : "can't use starred expression here");
      if (is_target) {
        check_unpacking(*child);
      }
    }
  }

  void check_unpacking(const Node& target) {
    int stars = 0;
    for (const NodePtr& element : target.list(Field::elts)) {
      stars += element->kind == Kind::Starred ? 1 : 0;
      check_unpacking(element->kind == Kind::Starred ? *element->one(Field::value) : *element);
    }
    require(stars <= 1, target, "multiple starred expressions in assignment");
  }

  void check_parameters(const Node& parameters) {
    std::set<std::string_view> seen;
    for (const Field field :
         {Field::posonlyargs, Field::args, Field::vararg, Field::kwonlyargs, Field::kwarg}) {
      for (const NodePtr& parameter : parameters.list(field)) {
        require(seen.insert(parameter->name).second, *parameter,
                "duplicate argument '" + parameter->name + "' in function definition");
      }
    }
  }

  void check_keywords(const Node& node) {
    std::set<std::string_view> seen;
    for (const NodePtr& keyword : node.list(Field::keywords)) {
      require(!keyword->has_name || seen.insert(keyword->name).second, *keyword,
              "keyword argument repeated: " + keyword->name);
    }
  }
};

}  // namespace

void refuse(const Node& node, std::string_view message) {
  throw TreeError(std::to_string(node.line) + ':' + std::to_string(node.column + 1) + ": " +
                  std::string(message));
}

void check_syntax(const Node& module) {
  Checker().nodes(module.list(Field::body), Scope());
}

}  // namespace loopspec::ast
