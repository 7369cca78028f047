#include "conformance/scenario/compiler/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "conformance/scenario/compiler/symbols.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/unsupported.hpp"
#include "conformance/scenario/world.hpp"

namespace loopspec {

namespace {

using ast::Field;
using ast::Kind;
using ast::Node;

class Checker {
 public:
  explicit Checker(const Node& module) : symbols_(module), scope_(symbols_.module()) {
    collect_imports(module);
    for (const auto& statement : module.list(Field::body)) visit(*statement);
    std::stable_sort(complaints.begin(), complaints.end(),
                     [](const Complaint& a, const Complaint& b) {
                       return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
  }

  std::vector<Complaint> complaints;

 private:
  void complain(const Node& node, std::string message) {
    complaints.push_back({node.line, node.column, std::move(message)});
  }

  // Names bound to modules at module level, and nothing else: `import a.b as c`, `import a`.
  void collect_imports(const Node& node) {
    if (node.kind == Kind::Import)
      for (const auto& alias : node.list(Field::names)) {
        const std::string& bound =
            alias->as_name.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->as_name;
        modules_[bound] =
            alias->as_name.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->name;
      }
    for (const auto& [field, nodes] : node.fields)
      for (const auto& child : nodes)
        if (child) collect_imports(*child);
  }

  void visit(const Node& node) {
    switch (node.kind) {
      case Kind::Import:
        for (const auto& alias : node.list(Field::names))
          if (!module_exists(alias->name))
            complain(node, "module " + alias->name + " is not supported");
        break;
      case Kind::ImportFrom:
        import_from(node);
        break;
      case Kind::Attribute:
        attribute(node);
        break;
      case Kind::Name:
        name(node);
        break;
      default:
        break;
    }
    Scope* const outer = scope_;
    for (const auto& [field, nodes] : node.fields)
      for (const auto& child : nodes)
        if (child) visit_in_scope(node, field, *child);
    scope_ = outer;
  }

  // Bodies lie in the scope that their node opens; decorators, defaults and bases outside of it.
  void visit_in_scope(const Node& parent, Field field, const Node& child) {
    Scope* const outer = scope_;
    const bool opens = (parent.kind == Kind::FunctionDef || parent.kind == Kind::AsyncFunctionDef ||
                        parent.kind == Kind::ClassDef || parent.kind == Kind::Lambda) &&
                       field == Field::body;
    if (opens) scope_ = symbols_.scope_of(parent);
    visit(child);
    scope_ = outer;
  }

  void import_from(const Node& node) {
    if (node.name == "__future__") return;
    if (node.number != 0) return complain(node, "relative imports are not supported");
    if (!module_exists(node.name))
      return complain(node, "module " + node.name + " is not supported");
    for (const auto& alias : node.list(Field::names))
      if (is_unsupported_name(node.name, alias->name))
        complain(node, node.name + "." + alias->name + " is not supported");
  }

  void attribute(const Node& node) {
    const Node& value = *node.one(Field::value);
    if (value.kind != Kind::Name) return;
    const auto module = modules_.find(value.name);
    if (module == modules_.end() || scope_->find(value.name) == Where::local) return;
    if (is_unsupported_name(module->second, node.name))
      complain(node, module->second + "." + node.name + " is not supported");
  }

  void name(const Node& node) {
    if (scope_->find(node.name) != Where::global_implicit) return;
    if (symbols_.module()->bound.contains(node.name)) return;
    if (builtins_of_version().get(intern(node.name))) return;
    for (const OutsideBuiltin& builtin : outside_builtins())
      if (builtin.name == node.name)
        complain(node, fmt::format("the builtin {} is not supported: {}", node.name, builtin.why));
  }

  Symbols symbols_;
  Scope* scope_;
  std::map<std::string, std::string> modules_;
};

}  // namespace

std::vector<Complaint> check(const Node& module) {
  return Checker(module).complaints;
}

}  // namespace loopspec
