// Functions, classes, comprehensions: what opens a scope.
#include "conformance/scenario/compiler/compiler.hpp"

#include "conformance/scenario/ast/printer.hpp"
#include "conformance/scenario/compiler/compile.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;

namespace {

bool future_annotations(const ast::Node& module) {
  for (const auto& statement : module.list(Field::body)) {
    if (statement->kind != Kind::ImportFrom || statement->name != "__future__") continue;
    for (const auto& alias : statement->list(Field::names))
      if (alias->name == "annotations") return true;
  }
  return false;
}

const std::string* docstring(const ast::NodeList& body) {
  if (body.empty() || body.front()->kind != Kind::Expr) return nullptr;
  const ast::Node* value = body.front()->one(Field::value);
  return value->kind == Kind::Constant ? std::get_if<std::string>(&value->constant) : nullptr;
}

bool has_annotations(const ast::NodeList& body) {
  for (const auto& node : body) {
    if (node->kind == Kind::AnnAssign) return true;
    if (node->kind == Kind::FunctionDef || node->kind == Kind::AsyncFunctionDef ||
        node->kind == Kind::ClassDef)
      continue;
    for (Field field : {Field::body, Field::orelse, Field::finalbody})
      if (has_annotations(node->list(field))) return true;
  }
  return false;
}

Code::Kind function_kind(const Scope& scope) {
  const bool generator = scope.has_yield;
  if (scope.is_async) return generator ? Code::Kind::async_generator : Code::Kind::coroutine;
  return generator ? Code::Kind::generator : Code::Kind::function;
}

}  // namespace

Ref<Code> compile_module(const ast::Node& module, const std::string& file) {
  const Symbols symbols(module);
  // From 3.14 on an annotation is evaluated when it is asked for; here it is kept as its text.
  const bool as_text = since(14) || future_annotations(module);
  Compiler compiler(symbols, file, false, as_text);
  Ref<Code> code = compiler.module(module);
  verify(*code);
  return code;
}

Ref<Code> Compiler::module(const Node& node) {
  enter(symbols_.module(), "<module>", 1);
  e().code->kind = Code::Kind::module;
  body_with_docstring(node.list(Field::body), false);
  e().load_constant(Value::none());
  e().emit(Op::return_);
  return leave();
}

void Compiler::enter(Scope* scope, const std::string& name, int line) {
  const std::string qualname = units_.empty() ? name : child_qualname(name);
  units_.push_back(std::make_unique<Unit>(scope, file_));
  unit().qualname = qualname;
  Code& code = *e().code;
  code.name = name;
  code.qualname = qualname;
  code.first_line = line;
  e().set_line(line);
}

Ref<Code> Compiler::leave() {
  Ref<Code> code = e().finish();
  units_.pop_back();
  return code;
}

std::string Compiler::child_qualname(const std::string& name) const {
  const Unit& outer = *units_.back();
  switch (outer.e.scope->kind) {
    case ScopeKind::module:
      return name;
    case ScopeKind::class_:
      return outer.qualname + "." + name;
    case ScopeKind::function:
      return outer.e.scope->find(name) == Where::global_explicit
                 ? name
                 : outer.qualname + ".<locals>." + name;
  }
  return name;
}

void Compiler::body_with_docstring(const NodeList& body, bool is_class) {
  if (e().scope->kind != ScopeKind::function && has_annotations(body) && !lazy_annotations_)
    e().emit(Op::setup_annotations);
  if (const std::string* doc = docstring(body)) {
    if (is_class || e().code->kind == Code::Kind::module) {
      e().load_constant(make_str(*doc));
      store_name("__doc__");
    } else {
      e().code->doc = make_str(*doc);
    }
  }
  statements(body);
}

void Compiler::parameters(const Node& arguments, Code& code) {
  Parameters& p = code.parameters;
  for (Field field : {Field::posonlyargs, Field::args, Field::kwonlyargs})
    for (const auto& arg : arguments.list(field)) p.names.push_back(intern(mangled(arg->name)));
  p.positional_only = arguments.list(Field::posonlyargs).size();
  p.positional = p.positional_only + arguments.list(Field::args).size();
  p.varargs = arguments.one(Field::vararg) != nullptr;
  p.varkw = arguments.one(Field::kwarg) != nullptr;
}

void Compiler::annotation_entry(const Node& arg, std::uint32_t& count) {
  const Node* annotation = arg.one(Field::annotation);
  if (annotation == nullptr) return;
  e().load_constant(Value(intern(mangled(arg.name))));
  if (no_annotations_) {
    e().load_constant(make_str(ast::expression_to_source(*annotation)));
  } else {
    expression(*annotation);
  }
  ++count;
}

// In CPython's order: defaults, keyword-only defaults, annotations.
std::uint32_t Compiler::defaults_and_annotations(const Node& arguments, const Node* returns) {
  std::uint32_t flags = 0;
  const NodeList& defaults = arguments.list(Field::defaults);
  if (!defaults.empty()) {
    for (const auto& value : defaults) expression(*value);
    e().emit(Op::build_tuple, static_cast<std::uint32_t>(defaults.size()));
    flags |= kHasDefaults;
  }
  const NodeList& keyword_defaults = arguments.list(Field::kw_defaults);
  bool any = false;
  for (const auto& value : keyword_defaults) any = any || value != nullptr;
  if (any) {
    for (const auto& value : keyword_defaults) {
      if (value != nullptr) {
        expression(*value);
      } else {
        e().emit(Op::push_null);
      }
    }
    e().emit(Op::build_tuple, static_cast<std::uint32_t>(keyword_defaults.size()));
    flags |= kHasKeywordDefaults;
  }
  if (lazy_annotations_) return flags;
  std::uint32_t count = 0;
  for (Field field :
       {Field::posonlyargs, Field::args, Field::vararg, Field::kwonlyargs, Field::kwarg})
    for (const auto& arg : arguments.list(field)) annotation_entry(*arg, count);
  if (returns != nullptr) {
    e().load_constant(Value(intern("return")));
    if (no_annotations_) {
      e().load_constant(make_str(ast::expression_to_source(*returns)));
    } else {
      expression(*returns);
    }
    ++count;
  }
  if (count == 0) return flags;
  e().emit(Op::build_dict, count);
  return flags | kHasAnnotations;
}

void Compiler::make_function(const Ref<Code>& code, std::uint32_t flags) {
  if (code->free_variables != 0) {
    const std::size_t first = code->locals + code->cells;
    for (std::size_t i = 0; i < code->free_variables; ++i)
      e().emit(Op::load_closure, e().cell_slot(code->slot_names[first + i]->text()));
    e().emit(Op::build_tuple, code->free_variables);
    flags |= kHasClosure;
  }
  e().load_constant(code);
  e().emit(Op::make_function, flags);
}

void Compiler::decorators(const NodeList& list) {
  for (const auto& decorator : list) {
    expression(*decorator);
    e().emit(Op::push_null);
  }
}

// Until 3.10 a decorator is called in the line of what it decorates.
void Compiler::apply_decorators(const NodeList& list, const Node& decorated) {
  for (std::size_t i = list.size(); i-- > 0;) {
    at(since(11) ? *list[i] : decorated);
    e().emit(Op::call, 1);
  }
}

void Compiler::function(const Node& node) {
  const NodeList& decorator_list = node.list(Field::decorator_list);
  const int first_line = decorator_list.empty() ? node.line : decorator_list.front()->line;
  decorators(decorator_list);
  at(node);
  const Node& arguments = *node.one(Field::args);
  const std::uint32_t flags = defaults_and_annotations(arguments, node.one(Field::returns));
  Scope* scope = symbols_.scope_of(node);
  enter(scope, node.name, first_line);
  e().code->kind = function_kind(*scope);
  parameters(arguments, *e().code);
  body_with_docstring(node.list(Field::body), false);
  e().load_constant(Value::none());
  e().emit(Op::return_);
  make_function(leave(), flags);
  apply_decorators(decorator_list, node);
  at(node);
  store_name(node.name);
}

void Compiler::lambda(const Node& node) {
  const Node& arguments = *node.one(Field::args);
  const std::uint32_t flags = defaults_and_annotations(arguments, nullptr);
  Scope* scope = symbols_.scope_of(node);
  enter(scope, "<lambda>", node.line);
  e().code->kind = function_kind(*scope);
  parameters(arguments, *e().code);
  expression(*node.one(Field::body));
  e().emit(Op::return_);
  make_function(leave(), flags);
}

void Compiler::class_definition(const Node& node) {
  const NodeList& decorator_list = node.list(Field::decorator_list);
  decorators(decorator_list);
  at(node);
  e().emit(Op::load_build_class);
  e().emit(Op::push_null);
  Scope* scope = symbols_.scope_of(node);
  const std::string qualname = child_qualname(node.name);
  enter(scope, node.name, node.line);
  Code& code = *e().code;
  code.kind = Code::Kind::class_body;
  e().emit(Op::load_global, e().name("__name__"));
  e().emit(Op::store_name, e().name("__module__"));
  e().load_constant(make_str(qualname));
  e().emit(Op::store_name, e().name("__qualname__"));
  body_with_docstring(node.list(Field::body), true);
  if (scope->needs_class_cell) {
    e().emit(Op::load_closure, e().cell_slot("__class__"));
    e().emit(Op::store_name, e().name("__classcell__"));
  }
  e().load_constant(Value::none());
  e().emit(Op::return_);
  make_function(leave(), 0);
  e().load_constant(Value(intern(node.name)));
  const NodeList& bases = node.list(Field::bases);
  const NodeList& keywords = node.list(Field::keywords);
  bool stars = false;
  for (const auto& base : bases) stars = stars || base->kind == Kind::Starred;
  for (const auto& keyword : keywords) stars = stars || !keyword->has_name;
  if (stars) {
    e().emit(Op::build_list, 2);
    add_elements(bases, Op::list_append, Op::list_extend);
    e().emit(Op::list_to_tuple);
    if (!keywords.empty()) keyword_dict(keywords);
    e().emit(Op::call_ex, keywords.empty() ? 0 : 1);
    apply_decorators(decorator_list, node);
    return store_name(node.name);
  }
  std::vector<Value> names;
  for (const auto& base : bases) expression(*base);
  for (const auto& keyword : keywords) {
    expression(*keyword->one(Field::value));
    names.emplace_back(intern(keyword->name));
  }
  const auto count = static_cast<std::uint32_t>(2 + bases.size() + keywords.size());
  if (names.empty()) {
    e().emit(Op::call, count);
  } else {
    e().load_constant(make_tuple(std::move(names)));
    e().emit(Op::call_kw, count);
  }
  apply_decorators(decorator_list, node);
  store_name(node.name);
}

void Compiler::comprehension(const Node& node) {
  Scope* scope = symbols_.scope_of(node);
  const char* name = node.kind == Kind::ListComp   ? "<listcomp>"
                     : node.kind == Kind::SetComp  ? "<setcomp>"
                     : node.kind == Kind::DictComp ? "<dictcomp>"
                                                   : "<genexpr>";
  enter(scope, name, node.line);
  Code& code = *e().code;
  code.kind = function_kind(*scope);
  code.parameters.names = {intern(".0")};
  code.parameters.positional = code.parameters.positional_only = 1;
  if (node.kind == Kind::ListComp) e().emit(Op::build_list, 0);
  if (node.kind == Kind::SetComp) e().emit(Op::build_set, 0);
  if (node.kind == Kind::DictComp) e().emit(Op::build_dict, 0);
  comprehension_loop(node, 0);
  if (node.kind == Kind::GeneratorExp) e().load_constant(Value::none());
  e().emit(Op::return_);
  const bool awaited = scope->is_async && node.kind != Kind::GeneratorExp;
  make_function(leave(), 0);
  e().emit(Op::push_null);
  const Node& first = *node.list(Field::generators).front();
  iterated(*first.one(Field::iter));
  at(node);
  e().emit(first.number != 0 ? Op::get_aiter : Op::get_iter);
  e().emit(Op::call, 1);
  if (awaited) await_top();
}

// Stack: the collection (none for a generator expression), then an iterator per loop entered.
void Compiler::comprehension_loop(const Node& node, std::size_t index) {
  const Node& g = *node.list(Field::generators)[index];
  const bool is_async = g.number != 0;
  if (index == 0) {
    e().emit(Op::load_fast, e().slot(".0"));
  } else {
    iterated(*g.one(Field::iter));
    e().emit(is_async ? Op::get_aiter : Op::get_iter);
  }
  const Label loop = e().here();
  const Label end = e().new_label();
  if (is_async) {
    const std::size_t guard = e().new_guard(end);
    e().emit(Op::get_anext);
    e().load_constant(Value::none());
    e().emit(Op::await_);
    e().close_guard(guard);
  } else {
    e().jump(Op::for_iter, end);
  }
  store(*g.one(Field::target));
  for (const auto& condition : g.list(Field::ifs)) jump_if(*condition, loop, false);
  if (index + 1 < node.list(Field::generators).size()) {
    comprehension_loop(node, index + 1);
  } else {
    comprehension_element(node);
  }
  e().jump(Op::jump_back, loop);
  e().place(end);
  if (is_async) e().emit(Op::end_async_for);
}

void Compiler::comprehension_element(const Node& node) {
  const auto depth = static_cast<std::uint32_t>(node.list(Field::generators).size() + 1);
  switch (node.kind) {
    case Kind::ListComp:
      expression(*node.one(Field::elt));
      return e().emit(Op::list_append, depth);
    case Kind::SetComp:
      expression(*node.one(Field::elt));
      return e().emit(Op::set_add, depth);
    case Kind::DictComp:
      expression(*node.one(Field::key));
      expression(*node.one(Field::value));
      return e().emit(Op::map_add, depth);
    default:
      expression(*node.one(Field::elt));
      e().emit(Op::yield_);
      e().emit(Op::pop);
  }
}

}  // namespace loopspec
