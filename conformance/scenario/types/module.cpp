// What a program sees of modules, and those that it makes itself: types.ModuleType.
#include "reference/objects/module.hpp"

#include <fmt/format.h>

#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

// __init__ names it; until then it has nothing.
Value create_module(Class* cls, const Args&) {
  Ref<Module> made = make<Module>("");
  made->dict()->clear();
  made->set_cls(cls);
  return made;
}

bool init_module(const Value& self, const Args& args) {
  static NativeFunction* const arguments = make_native({"C module(name, doc=None)",
                                                        [](Value* a) -> Value {
                                                          return make_tuple({a[0], a[1]});
                                                        }})
                                               .release();
  const Value bound = arguments->call(Value(), args);
  if (!bound) return false;
  const Value& name = (*bound.as<Tuple>())[0];
  if (!is_str(name)) {
    type_error(
        {"module() argument 'name' must be str, not ", name.is_none() ? "None" : type_name(name)});
    return false;
  }
  auto* module = self.as<Module>();
  module->rename(name.as<Str>()->text());
  module->dict()->set(intern("__name__"), name);
  module->dict()->set(intern("__doc__"), (*bound.as<Tuple>())[1]);
  for (const char* empty : {"__package__", "__loader__", "__spec__"})
    module->dict()->set(intern(empty), Value::none());
  return true;
}

// Modules of the library show themselves as those that CPython has built in.
Value module_repr(const Value& self) {
  auto* module = self.as<Module>();
  const Value name = module->dict()->get(intern("__name__"));
  const auto shown = name ? repr_text(name) : std::string("'?'");
  if (!shown) return Value();
  if (!module->dict()->get(intern("__spec__")) && name)
    return make_str(fmt::format("<module {} (built-in)>", *shown));
  const Value file = module->dict()->get(intern("__file__"));
  if (!file) return make_str(fmt::format("<module {}>", *shown));
  const auto place = repr_text(file);
  return place ? make_str(fmt::format("<module {} from {}>", *shown, *place)) : Value();
}

}  // namespace

void install_module_class() {
  Slots& s = classes.module->slots;
  s.create = create_module;
  s.init = init_module;
  s.repr = module_repr;
}

}  // namespace loopspec
