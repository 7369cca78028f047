#include "conformance/scenario/builtins/builtins.hpp"

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/memory_view.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

void install_class_names(Dict* into) {
  const auto add = [into](const char* name, Class* cls) { into->set(intern(name), Value(cls)); };
  add("object", classes.object);
  add("type", classes.type);
  add("int", classes.int_);
  add("bool", classes.bool_);
  add("float", classes.float_);
  add("str", classes.str);
  add("bytes", classes.bytes);
  add("bytearray", classes.bytearray);
  add("memoryview", memory_view_class);
  add("tuple", classes.tuple);
  add("list", classes.list);
  add("dict", classes.dict);
  add("set", classes.set);
  add("frozenset", classes.frozenset);
  add("range", classes.range);
  add("slice", classes.slice);
  add("property", classes.property);
  add("staticmethod", classes.staticmethod);
  add("classmethod", classes.classmethod);
  add("super", classes.super);
  add("BaseException", classes.BaseException);
#define LOOPSPEC_ADD(member, name, base) \
  if (classes.member->module.as<Str>()->view() == "builtins") add(name, classes.member);
  LOOPSPEC_EXCEPTION_CLASSES(LOOPSPEC_ADD)
#undef LOOPSPEC_ADD
  add("IOError", classes.OSError);
  add("EnvironmentError", classes.OSError);
  if (!since(11)) {
    into->remove(intern("BaseExceptionGroup"));
    into->remove(intern("ExceptionGroup"));
  }
  if (!since(10)) into->remove(intern("EncodingWarning"));
  if (!since(13)) into->remove(intern("PythonFinalizationError"));
  into->set(intern("NotImplemented"), Value::not_implemented());
  into->set(intern("Ellipsis"), Value::ellipsis());
  into->set(intern("__debug__"), Value::true_());
}

void install_builtins(Dict* into) {
  install_class_names(into);
  install_attribute_functions(into);
  install_number_functions(into);
  install_iteration_functions(into);
  install_sequence_functions(into);
  install_print(into);
}

}  // namespace loopspec
