#include "conformance/scenario/compiler/symbols.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;
using ast::Node;

Where Scope::find(const std::string& name) const {
  const auto it = where.find(name);
  return it == where.end() ? Where::global_implicit : it->second;
}

std::string mangle(const std::string& class_name, const std::string& name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") ||
      name.find('.') != std::string::npos)
    return name;
  const std::size_t start = class_name.find_first_not_of('_');
  return start == std::string::npos ? name : "_" + class_name.substr(start) + name;
}

// Walks the tree once, noting what each scope binds and uses.
class SymbolCollector {
 public:
  explicit SymbolCollector(Symbols& symbols) : symbols_(symbols) {}

  void module(const Node& node) {
    symbols_.module_ = std::make_unique<Scope>();
    symbols_.module_->node = &node;
    symbols_.by_node_[&node] = symbols_.module_.get();
    scope_ = symbols_.module_.get();
    visit_list(node.list(Field::body));
  }

 private:
  Scope* open(const Node& node, ScopeKind kind) {
    auto child = std::make_unique<Scope>();
    child->node = &node;
    child->kind = kind;
    child->parent = scope_;
    child->class_name = kind == ScopeKind::class_ ? node.name : scope_->class_name;
    Scope* raw = child.get();
    scope_->children.push_back(std::move(child));
    symbols_.by_node_[&node] = raw;
    return raw;
  }

  void bind_in(Scope* scope, const std::string& plain) {
    const std::string name = mangle(scope_->class_name, plain);
    if (scope->bound.insert(name).second) scope->order.push_back(name);
  }
  void bind(const std::string& name) { bind_in(scope_, name); }
  void use(const std::string& name) { scope_->used.insert(mangle(scope_->class_name, name)); }

  void visit_list(const ast::NodeList& nodes) {
    for (const auto& node : nodes)
      if (node) visit(*node);
  }
  void visit_all(const Node& node) {
    for (const auto& [field, nodes] : node.fields) visit_list(nodes);
  }
  void visit_field(const Node& node, Field field) { visit_list(node.list(field)); }

  void visit(const Node& node) {
    switch (node.kind) {
      case Kind::FunctionDef:
      case Kind::AsyncFunctionDef:
        return function(node);
      case Kind::Lambda:
        return lambda(node);
      case Kind::ClassDef:
        return class_definition(node);
      case Kind::ListComp:
      case Kind::SetComp:
      case Kind::DictComp:
      case Kind::GeneratorExp:
        return comprehension(node);
      case Kind::Name:
        return name(node);
      case Kind::NamedExpr:
        return named_expression(node);
      case Kind::Import:
      case Kind::ImportFrom:
        return import(node);
      case Kind::Global:
        return declare(node, scope_->globals, "global");
      case Kind::Nonlocal:
        return declare(node, scope_->nonlocals, "nonlocal");
      case Kind::ExceptHandler:
        if (node.has_name) bind(node.name);
        return visit_all(node);
      case Kind::MatchAs:
      case Kind::MatchStar:
      case Kind::MatchMapping:
        if (node.has_name && !node.name.empty()) bind(node.name);
        return visit_all(node);
      case Kind::Yield:
      case Kind::YieldFrom:
        scope_->has_yield = true;
        return visit_all(node);
      case Kind::Await:
      case Kind::AsyncFor:
      case Kind::AsyncWith:
        scope_->has_await = true;
        return visit_all(node);
      default:
        return visit_all(node);
    }
  }

  // Name nodes that are stored to are found by their parents: the context is not kept in the tree.
  void name(const Node& node) {
    if (stores_.contains(&node)) {
      bind(node.name);
      return;
    }
    use(node.name);
    if (node.name == "super" && scope_->kind == ScopeKind::function) use("__class__");
  }

  void named_expression(const Node& node) {
    Scope* target = scope_;
    while (target->comprehension) target = target->parent;
    const std::string& plain = node.one(Field::target)->name;
    const std::string mangled = mangle(scope_->class_name, plain);
    bind_in(target, plain);
    for (Scope* s = scope_; s != target; s = s->parent) {
      if (target->kind == ScopeKind::module || target->globals.contains(mangled)) {
        s->globals.insert(mangled);
      } else {
        s->nonlocals.insert(mangled);
      }
      s->used.insert(mangled);
    }
    visit_field(node, Field::value);
  }

  void import(const Node& node) {
    for (const auto& alias : node.list(Field::names)) {
      if (!alias->as_name.empty()) {
        bind(alias->as_name);
      } else {
        bind(node.kind == Kind::Import ? alias->name.substr(0, alias->name.find('.'))
                                       : alias->name);
      }
    }
  }

  void declare(const Node& node, std::set<std::string>& into, const char* what) {
    for (const std::string& plain : node.words) {
      const std::string n = mangle(scope_->class_name, plain);
      if (scope_->bound.contains(n))
        throw CompileError{node.line, node.column,
                           "name '" + plain + "' is assigned to before " + what + " declaration"};
      if (scope_->used.contains(n))
        throw CompileError{node.line, node.column,
                           "name '" + plain + "' is used prior to " + what + " declaration"};
      if (what[0] == 'n' && scope_->kind == ScopeKind::module)
        throw CompileError{node.line, node.column,
                           "nonlocal declaration not allowed at module level"};
      into.insert(n);
    }
  }

  void parameters(const Node& arguments, Scope* scope) {
    const auto add = [&](const Node& arg) {
      const std::string n = mangle(scope->class_name, arg.name);
      if (!scope->bound.insert(n).second)
        throw CompileError{arg.line, arg.column,
                           "duplicate argument '" + arg.name + "' in function definition"};
      scope->parameters.push_back(n);
      scope->order.push_back(n);
    };
    for (Field field :
         {Field::posonlyargs, Field::args, Field::kwonlyargs, Field::vararg, Field::kwarg})
      for (const auto& arg : arguments.list(field)) add(*arg);
  }

  void outer_parts(const Node& arguments) {
    visit_field(arguments, Field::defaults);
    visit_field(arguments, Field::kw_defaults);
    for (Field field :
         {Field::posonlyargs, Field::args, Field::kwonlyargs, Field::vararg, Field::kwarg})
      for (const auto& arg : arguments.list(field)) visit_field(*arg, Field::annotation);
  }

  void function(const Node& node) {
    bind(node.name);
    visit_field(node, Field::decorator_list);
    const Node& arguments = *node.one(Field::args);
    outer_parts(arguments);
    visit_field(node, Field::returns);
    Scope* inner = open(node, ScopeKind::function);
    inner->is_async = node.kind == Kind::AsyncFunctionDef;
    Scope* outer = std::exchange(scope_, inner);
    parameters(arguments, inner);
    visit_list(node.list(Field::body));
    scope_ = outer;
  }

  void lambda(const Node& node) {
    const Node& arguments = *node.one(Field::args);
    outer_parts(arguments);
    Scope* inner = open(node, ScopeKind::function);
    Scope* outer = std::exchange(scope_, inner);
    parameters(arguments, inner);
    visit_field(node, Field::body);
    scope_ = outer;
  }

  void class_definition(const Node& node) {
    bind(node.name);
    visit_field(node, Field::decorator_list);
    visit_field(node, Field::bases);
    visit_field(node, Field::keywords);
    Scope* inner = open(node, ScopeKind::class_);
    Scope* outer = std::exchange(scope_, inner);
    visit_list(node.list(Field::body));
    scope_ = outer;
  }

  void comprehension(const Node& node) {
    const auto& generators = node.list(Field::generators);
    visit_field(*generators.front(), Field::iter);  // evaluated outside
    Scope* inner = open(node, ScopeKind::function);
    inner->comprehension = true;
    inner->has_yield = node.kind == Kind::GeneratorExp;
    Scope* outer = std::exchange(scope_, inner);
    inner->parameters.push_back(".0");
    inner->bound.insert(".0");
    inner->order.push_back(".0");
    for (std::size_t i = 0; i < generators.size(); ++i) {
      const Node& g = *generators[i];
      mark_store(*g.one(Field::target));
      visit_field(g, Field::target);
      if (i != 0) visit_field(g, Field::iter);
      visit_field(g, Field::ifs);
      if (g.number != 0) inner->has_await = true;
    }
    for (Field field : {Field::elt, Field::key, Field::value}) visit_field(node, field);
    inner->is_async = inner->has_await;
    scope_ = outer;
    if (inner->has_await && node.kind != Kind::GeneratorExp) scope_->has_await = true;
  }

 public:
  // Marks the names below a target as stored to.
  void mark_store(const Node& target) {
    switch (target.kind) {
      case Kind::Name:
        stores_.insert(&target);
        break;
      case Kind::Starred:
        mark_store(*target.one(Field::value));
        break;
      case Kind::Tuple:
      case Kind::List:
        for (const auto& e : target.list(Field::elts)) mark_store(*e);
        break;
      default:
        break;
    }
  }

  // First pass: every place where the grammar stores.
  void mark_all(const Node& node) {
    switch (node.kind) {
      case Kind::Assign:
      case Kind::Delete:
        for (const auto& t : node.list(Field::targets)) mark_store(*t);
        break;
      case Kind::AugAssign:
      case Kind::AnnAssign:
      case Kind::For:
      case Kind::AsyncFor:
        mark_store(*node.one(Field::target));
        break;
      case Kind::withitem:
        if (const Node* v = node.one(Field::optional_vars)) mark_store(*v);
        break;
      default:
        break;
    }
    for (const auto& [field, nodes] : node.fields)
      for (const auto& n : nodes)
        if (n) mark_all(*n);
  }

 private:
  Symbols& symbols_;
  Scope* scope_ = nullptr;
  std::set<const Node*> stores_;
};

namespace {

// The nearest function scope around that binds the name, classes skipped; nullptr: global.
Scope* binding_function(Scope* scope, const std::string& name) {
  for (Scope* s = scope->parent; s != nullptr && s->kind != ScopeKind::module; s = s->parent) {
    if (s->kind == ScopeKind::class_) {
      if (name == "__class__") return s;
      continue;
    }
    if (s->globals.contains(name)) return nullptr;
    if (s->bound.contains(name) && !s->nonlocals.contains(name)) return s;
  }
  return nullptr;
}

// Makes the name a cell where it is bound and a free variable in every function between.
void capture(Scope* from, Scope* owner, const std::string& name) {
  if (owner->kind == ScopeKind::class_) {
    owner->needs_class_cell = true;
  } else {
    owner->where[name] = Where::cell;
  }
  for (Scope* s = from; s != owner; s = s->parent) {
    s->frees.insert(name);
    s->where.try_emplace(name, Where::free);  // a class may have a local of the same name besides
  }
}

void resolve(Scope* scope) {
  for (const std::string& name : scope->globals) scope->where[name] = Where::global_explicit;
  for (const std::string& name : scope->nonlocals) {
    Scope* owner = binding_function(scope, name);
    if (owner == nullptr)
      throw CompileError{scope->node->line, scope->node->column,
                         "no binding for nonlocal '" + name + "' found"};
    capture(scope, owner, name);
  }
  for (const std::string& name : scope->bound)
    if (!scope->globals.contains(name) && !scope->nonlocals.contains(name)) {
      const Where w = scope->kind == ScopeKind::module ? Where::global_explicit : Where::local;
      scope->where.try_emplace(name, w);
    }
  for (const std::string& name : scope->used) {
    if (scope->where.contains(name)) continue;
    Scope* owner = binding_function(scope, name);
    if (owner == nullptr) {
      scope->where[name] = Where::global_implicit;
    } else {
      capture(scope, owner, name);
    }
  }
  for (const auto& child : scope->children) resolve(child.get());
}

}  // namespace

Symbols::Symbols(const Node& module) {
  SymbolCollector collector(*this);
  collector.mark_all(module);
  collector.module(module);
  resolve(module_.get());
}

}  // namespace loopspec
