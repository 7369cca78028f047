#include <fmt/format.h>

#include <limits>

#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/native_modules.hpp"
#include "conformance/scenario/modules/streams.hpp"
#include "conformance/scenario/modules/struct_sequence.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// A class and a value become an exception as CPython's C code does it: a tuple holds the arguments.
Value exit_program(Value* a) {
  const Value& status = a[0];
  Value end;
  if (!status || status.is_none()) {
    end = call(Value(classes.SystemExit), {});
  } else if (is_instance(status, classes.SystemExit)) {
    end = status;
  } else if (is_instance(status, classes.tuple)) {
    end = call(Value(classes.SystemExit), Args(status.as<Tuple>()->items()));
  } else {
    end = call(Value(classes.SystemExit), {status});
  }
  return end ? raise(Ref<Exception>(end.as<Exception>())) : Value();
}

Value exc_info(Value*) {
  Exception* e = handled_exception();
  if (e == nullptr) return make_tuple({Value::none(), Value::none(), Value::none()});
  return make_tuple(
      {Value(e->cls()), Value(e), e->traceback ? Value(e->traceback) : Value::none()});
}

Value exception(Value*) {
  Exception* e = handled_exception();
  return e != nullptr ? Value(e) : Value::none();
}

Value version_info() {
  static Class* const cls = make_struct_sequence_class(
      "sys.version_info", {"major", "minor", "micro", "releaselevel", "serial"});
  const Version& v = semantics().version;
  return make_struct_sequence(
      cls, {Value::small_int(v.major), Value::small_int(v.minor), Value::small_int(v.patch),
            Value(make_str("final")), Value::small_int(0)});
}

Value float_info() {
  static Class* const cls = make_struct_sequence_class(
      "sys.float_info", {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig",
                         "mant_dig", "epsilon", "radix", "rounds"});
  using Limits = std::numeric_limits<double>;
  return make_struct_sequence(
      cls, {make_float(Limits::max()), Value::small_int(Limits::max_exponent),
            Value::small_int(Limits::max_exponent10), make_float(Limits::min()),
            Value::small_int(Limits::min_exponent), Value::small_int(Limits::min_exponent10),
            Value::small_int(Limits::digits10), Value::small_int(Limits::digits),
            make_float(Limits::epsilon()), Value::small_int(Limits::radix), Value::small_int(1)});
}

Value hex_version() {
  constexpr std::int64_t kFinal = 0xF0;
  const Version& v = semantics().version;
  return Value::small_int((std::int64_t{v.major} << 24) + (v.minor << 16) + (v.patch << 8) +
                          kFinal);
}

Value intern_text(Value* a) {
  if (class_of(a[0]) == classes.str) return Value(intern(a[0].as<Str>()->view()));
  if (a[0].is_none()) return raise(classes.TypeError, "intern() argument must be str, not None");
  return raise_type_error(
      is_str(a[0]) ? "can't intern {}" : "intern() argument must be str, not {}", a[0]);
}

}  // namespace

Ref<Module> make_sys_module() {
  Ref<Module> module = make<Module>("sys");
  Dict* dict = module->dict();
  const auto function = [dict](const Native& native) {
    const Ref<NativeFunction> f = make_native(native);
    f->module = make_str("sys");
    dict->set(intern(f->name()), f);
  };
  function({"C exit(status=?, /)", exit_program});
  function({"C exc_info()", exc_info});
  if (since(11)) function({"C exception()", exception});
  function({"C intern(string, /)", intern_text});
  function({"C getdefaultencoding()", [](Value*) -> Value { return make_str("utf-8"); }});
  function({"C getrecursionlimit()", [](Value*) { return Value::small_int(1000); }});
  const Value out = make_stream(Stream::out);
  const Value err = make_stream(Stream::err);
  dict->set(intern("stdout"), out);
  dict->set(intern("__stdout__"), out);
  dict->set(intern("stderr"), err);
  dict->set(intern("__stderr__"), err);
  dict->set(intern("modules"), Value(loaded_modules()));
  dict->set(intern("version_info"), version_info());
  dict->set(intern("float_info"), float_info());
  dict->set(intern("hexversion"), hex_version());
  dict->set(intern("byteorder"), make_str("little"));
  dict->set(intern("maxunicode"), Value::small_int(0x10FFFF));
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
