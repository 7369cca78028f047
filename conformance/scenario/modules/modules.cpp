#include "conformance/scenario/modules/modules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "conformance/scenario/machine/call.hpp"
#include "conformance/scenario/machine/code_image.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

std::map<std::string, ModuleMaker, std::less<>>& native_modules() {
  static auto* all = new std::map<std::string, ModuleMaker, std::less<>>;
  return *all;
}

Ref<Dict>& modules_of_run() {
  static auto* modules = new Ref<Dict>(make_dict());
  return *modules;
}

// The prelude's file for "collections.abc" is collections_abc.
const EmbeddedModule* find_embedded(const std::string& dotted) {
  std::string name = dotted;
  std::replace(name.begin(), name.end(), '.', '_');
  for (std::size_t i = 0; i < embedded_module_count; ++i)
    if (embedded_modules[i].name == name) return &embedded_modules[i];
  return nullptr;
}

// Read once per process; the body runs anew in every run.
Ref<Code> code_of(const EmbeddedModule& module) {
  static auto* cache = new std::map<std::string_view, Ref<Code>>;
  Ref<Code>& code = (*cache)[module.name];
  if (!code) {
    Container* const mark = ContainerList::newest();
    code = read_image({module.image, module.end});
    ContainerList::keep_after(mark);
  }
  return code;
}

Value load(const std::string& dotted) {
  if (Value loaded = modules_of_run()->get(intern(dotted))) return loaded;
  if (const auto native = native_modules().find(dotted); native != native_modules().end()) {
    const Ref<Module> module = native->second();
    modules_of_run()->set(intern(dotted), module);
    return module;
  }
  const EmbeddedModule* embedded = find_embedded(dotted);
  if (embedded == nullptr) {
    raise(classes.ModuleNotFoundError, fmt::format("No module named '{}'", dotted));
    thread_state().pending->set_field(kErrorName, make_str(dotted));
    return Value();
  }
  const Ref<Module> module = make<Module>(dotted);
  modules_of_run()->set(intern(dotted), module);
  const Ref<Frame> frame =
      Frame::create(code_of(*embedded).get(), module->dict(), Value(module->dict()), nullptr);
  if (!enter_call()) return Value();
  Value result;
  run(frame.get(), Value(), &result);
  leave_call();
  if (!result) {
    modules_of_run()->remove(intern(dotted));
    return Value();
  }
  return module;
}

}  // namespace

void register_native_module(std::string_view name, ModuleMaker make) {
  native_modules().insert_or_assign(std::string(name), make);
}

bool module_exists(const std::string& dotted) {
  if (native_modules().contains(dotted)) return !dotted.starts_with('_');
  return std::any_of(listed_modules, listed_modules + listed_module_count,
                     [&dotted](const ListedModule& m) { return m.name == dotted; });
}

std::vector<std::string> importable_modules() {
  std::vector<std::string> names;
  for (const auto& [name, make] : native_modules())
    if (!name.starts_with('_') && !name.starts_with("asyncio.")) names.push_back(name);
  for (std::size_t i = 0; i < listed_module_count; ++i) names.push_back(listed_modules[i].name);
  std::sort(names.begin(), names.end());
  return names;
}

Dict* loaded_modules() {
  return modules_of_run().get();
}

void reset_modules(const Ref<Module>& main) {
  modules_of_run() = make_dict();
  if (main) modules_of_run()->set(intern("__main__"), main);
}

Value import_module(const std::string& dotted) {
  Value top;
  Value parent;
  std::size_t end = 0;
  while (end != std::string::npos) {
    end = dotted.find('.', end == 0 ? 0 : end + 1);
    const std::string part = dotted.substr(0, end);
    const Value module = load(part);
    if (!module) return Value();
    if (!top) top = module;
    if (parent && !set_attribute(parent, intern(part.substr(part.rfind('.') + 1)), module))
      return Value();
    parent = module;
  }
  return top;
}

}  // namespace loopspec
