// Which variable lives where: the scopes of a module, as CPython's symtable finds them.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec {

enum class ScopeKind { module, class_, function };  // lambdas and comprehensions are functions
enum class Where { local, cell, free, global_explicit, global_implicit };

struct Scope {
  const ast::Node* node = nullptr;
  ScopeKind kind = ScopeKind::module;
  Scope* parent = nullptr;
  bool comprehension = false;
  std::vector<std::string> parameters;
  std::vector<std::string> order;  // names in order of first binding
  std::set<std::string> bound;
  std::set<std::string> used;
  std::set<std::string> globals;
  std::set<std::string> nonlocals;
  std::map<std::string, Where> where;
  std::set<std::string> frees;  // cells of outer functions that this scope uses or passes on
  std::vector<std::unique_ptr<Scope>> children;
  std::string class_name;  // for private names: the innermost class around
  bool is_async = false;
  bool has_yield = false;
  bool has_await = false;  // await, async for, async with, async comprehension directly inside
  bool needs_class_cell = false;  // class: some method uses super() or __class__

  Where find(const std::string& name) const;
};

// A mistake that CPython reports when it compiles ("no binding for nonlocal 'x' found").
struct CompileError {
  int line = 0;
  int column = 0;
  std::string message;
};

class Symbols {
 public:
  // Throws CompileError.
  explicit Symbols(const ast::Node& module);
  Scope* module() const noexcept { return module_.get(); }
  // The scope that a Module, FunctionDef, Lambda, ClassDef or comprehension node opens.
  Scope* scope_of(const ast::Node& node) const { return by_node_.at(&node); }

 private:
  friend class SymbolCollector;
  std::unique_ptr<Scope> module_;
  std::unordered_map<const ast::Node*, Scope*> by_node_;
};

// "__x" inside class C is "_C__x".
std::string mangle(const std::string& class_name, const std::string& name);

}  // namespace loopspec
