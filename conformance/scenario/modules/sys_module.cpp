#include <fmt/format.h>

#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/native_modules.hpp"
#include "conformance/scenario/modules/streams.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Value exit_program(Value* a) {
  return raise(make_exception(classes.SystemExit, a[0] ? make_tuple({a[0]}) : make_tuple({})));
}

Value exc_info(Value*) {
  Exception* e = handled_exception();
  if (e == nullptr) return make_tuple({Value::none(), Value::none(), Value::none()});
  return make_tuple({Value(e->cls()), Value(e), e->traceback ? Value(e->traceback) : Value::none()});
}

Value exception(Value*) {
  Exception* e = handled_exception();
  return e != nullptr ? Value(e) : Value::none();
}

Value version_info() {
  const Version& v = semantics().version;
  return make_tuple({Value::small_int(v.major), Value::small_int(v.minor), Value::small_int(v.patch),
                     Value(make_str("final")), Value::small_int(0)});
}

Value intern_text(Value* a) { return is_str(a[0]) ? Value(intern(a[0].as<Str>()->view())) : a[0]; }

}  // namespace

Ref<Module> make_sys_module() {
  Ref<Module> module = make<Module>("sys");
  Dict* dict = module->dict();
  const auto function = [dict](const Native& native) {
    const Ref<NativeFunction> f = make_native(native);
    dict->set(intern(f->name()), f);
  };
  function({"C exit(status=?, /)", exit_program});
  function({"C exc_info()", exc_info});
  if (since(11)) function({"C exception()", exception});
  function({"C intern(string, /)", intern_text});
  function({"C getrecursionlimit()", [](Value*) { return Value::small_int(1000); }});
  const Value out = make_stream(Stream::out);
  const Value err = make_stream(Stream::err);
  dict->set(intern("stdout"), out);
  dict->set(intern("__stdout__"), out);
  dict->set(intern("stderr"), err);
  dict->set(intern("__stderr__"), err);
  dict->set(intern("modules"), Value(loaded_modules()));
  dict->set(intern("version_info"), version_info());
  dict->set(intern("version"), make_str(to_string(semantics().version)));
  dict->set(intern("platform"), make_str("linux"));
  dict->set(intern("maxsize"), make_int(INT64_MAX));
  dict->set(intern("argv"), make_list({Value(make_str(""))}));
  return module;
}

Value replaced_stdout() {
  static Str* const sys = intern("sys");
  static Str* const name = intern("stdout");
  const Value module = loaded_modules()->get(sys);
  if (!module) return Value();
  Value current = module.as<Module>()->dict()->get(name);
  return current && is_original_stdout(current) ? Value() : current;
}

}  // namespace loopspec
