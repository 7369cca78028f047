#include "conformance/scenario/language_tables.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "conformance/scenario/ast/grammar.hpp"
#include "conformance/scenario/fresh_world.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/unsupported.hpp"
#include "conformance/scenario/world.hpp"
#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/memory_view.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

using Entries = std::vector<LanguageEntry>;

std::string group_of(ast::Category category) {
  switch (category) {
    case ast::Category::statement:
      return "statement";
    case ast::Category::expression:
      return "expression";
    case ast::Category::pattern:
      return "pattern";
    default:
      return "part";
  }
}

bool is_in_grammar_of(ast::Kind kind, const Version& version) {
  if (kind == ast::Kind::TryStar) return version >= Version{3, 11, 0};
  const bool matches = kind == ast::Kind::Match || kind == ast::Kind::match_case ||
                       ast::category_of(kind) == ast::Category::pattern;
  return !matches || version >= Version{3, 10, 0};
}

bool may_be_absent(const ast::FieldRule& rule) {
  if (rule.json == "level") return false;  // relative imports are refused
  switch (rule.slot) {
    case ast::Slot::nodes:
      return rule.arity != ast::Arity::one && rule.arity != ast::Arity::some;
    case ast::Slot::may_name:
    case ast::Slot::as_name:
    case ast::Slot::number:
      return true;
    default:
      return false;
  }
}

// Every kind of node, and every part of one that a program may leave out.
void add_syntax(Entries& entries, const Version& version) {
#define LOOPSPEC_X(name) ast::Kind::name,
  static constexpr std::array kinds = {LOOPSPEC_NODE_KINDS(LOOPSPEC_X)};
#undef LOOPSPEC_X
  for (const ast::Kind kind : kinds) {
    if (!is_in_grammar_of(kind, version)) continue;
    const std::string group = group_of(ast::category_of(kind));
    const std::string name(ast::kind_name(kind));
    entries.push_back({group, name});
    for (const ast::FieldRule& rule : ast::rules_of(kind))
      if (may_be_absent(rule)) entries.push_back({group, name + "." + std::string(rule.json)});
  }
}

void add_operators(Entries& entries) {
  for (const ast::Words set :
       {ast::Words::boolean, ast::Words::binary, ast::Words::unary, ast::Words::comparison})
    for (const std::string_view word : ast::words_of(set))
      entries.push_back({"operator", std::string(word)});
}

bool is_public(std::string_view name) {
  return !name.starts_with('_');
}

Entries sorted_names(const Dict& dict, bool (*wanted)(std::string_view), const std::string& group,
                     const std::string& before) {
  Entries found;
  for (const Dict::Entry& entry : dict.entries())
    if (is_str(entry.key) && wanted(entry.key.as<Str>()->view()))
      found.push_back({group, before + std::string(entry.key.as<Str>()->view())});
  std::sort(found.begin(), found.end());
  return found;
}

bool is_exception_class(const Value& value) {
  return is_instance(value, classes.type) &&
         value.as<Class>()->is_subclass_of(classes.BaseException);
}

void add_builtins(Entries& entries) {
  const Ref<Dict> builtins = fresh_builtins();
  Entries functions;
  Entries exceptions;
  for (LanguageEntry& entry : sorted_names(*builtins, is_public, "builtin", "")) {
    const bool raised = is_exception_class(builtins->get(intern(entry.name)));
    if (raised) entry.group = "exception";
    (raised ? exceptions : functions).push_back(std::move(entry));
  }
  entries.insert(entries.end(), functions.begin(), functions.end());
  entries.insert(entries.end(), exceptions.begin(), exceptions.end());
}

bool is_called(const Value& attribute) {
  return class_of(attribute)->slots.call != nullptr ||
         is_instance(attribute, classes.classmethod) ||
         is_instance(attribute, classes.staticmethod);
}

// Methods and attributes of the values that programs handle.
void add_methods(Entries& entries) {
  std::vector<Class*> owners = {classes.object, classes.type, classes.BaseException};
#define LOOPSPEC_X(member, name, base) owners.push_back(classes.member);
  LOOPSPEC_VALUE_CLASSES(LOOPSPEC_X)
  LOOPSPEC_EXCEPTION_CLASSES(LOOPSPEC_X)
#undef LOOPSPEC_X
  owners.push_back(memory_view_class);
  for (const Class* owner : owners) {
    if (owner->module.as<Str>()->view() != "builtins") continue;
    const bool is_exception = owner->is_subclass_of(classes.BaseException);
    if (is_exception && !builtins_of_version().get(intern(owner->name()))) continue;
    Entries own = sorted_names(*owner->dict(), is_public, "", "");
    for (LanguageEntry& entry : own) {
      const Value attribute = owner->dict()->get(intern(entry.name));
      entry.group = is_called(attribute) ? "method" : "attribute";
      entry.name = owner->name() + "." + entry.name;
    }
    std::stable_sort(own.begin(), own.end(), [](const LanguageEntry& a, const LanguageEntry& b) {
      return a.group > b.group;
    });
    entries.insert(entries.end(), own.begin(), own.end());
  }
}

void add_special_methods(Entries& entries) {
  std::vector<std::string> names = {
      "__init_subclass__", "__set_name__",      "__class_getitem__", "__mro_entries__",
      "__prepare__",       "__instancecheck__", "__subclasscheck__", "__missing__",
      "__format__",        "__enter__",         "__exit__",          "__aenter__",
      "__aexit__",         "__reversed__",      "__length_hint__",   "__int__",
      "__float__",         "__abs__",           "__round__",         "__trunc__",
      "__floor__",         "__ceil__",          "__bytes__",         "__dir__",
      "__match_args__",    "__slots__",         "__copy__",          "__deepcopy__",
      "__post_init__"};
  for (const std::string_view name : special_method_names()) names.emplace_back(name);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) entries.push_back({"special method", name});
}

bool is_module(const Value& value) {
  return value.object() != nullptr && is_instance(value, classes.module);
}

void add_module(Entries& entries, const std::string& name) {
  if (!import_module(name)) {
    clear_pending();  // not in this version
    return;
  }
  entries.push_back({"module", name});
  const Dict& names = *loaded_modules()->get(intern(name)).as<Module>()->dict();
  for (LanguageEntry& entry : sorted_names(names, is_public, "name", "")) {
    if (is_module(names.get(intern(entry.name)))) continue;
    entry.name = name + "." + entry.name;
    entries.push_back(std::move(entry));
  }
}

}  // namespace

std::vector<LanguageEntry> language_entries(const Version& version) {
  enter_version(version);
  const FreshWorld world(version, {});
  reset_modules(make<Module>("__main__"));
  Entries entries;
  add_syntax(entries, version);
  add_operators(entries);
  add_builtins(entries);
  add_methods(entries);
  add_special_methods(entries);
  for (const std::string& name : importable_modules())
    if (name != "asyncio" && name != "builtins") add_module(entries, name);
  return entries;
}

std::vector<OutsideEntry> outside_entries() {
  std::vector<OutsideEntry> outside;
  for (const OutsideBuiltin& builtin : outside_builtins())
    outside.push_back({"builtin", std::string(builtin.name), std::string(builtin.why)});
  for (const std::string& module : importable_modules())
    for (const std::string& name : unsupported_names(module))
      outside.push_back({"name", module + "." + name, ""});
  return outside;
}

}  // namespace loopspec
