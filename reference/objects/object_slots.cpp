// `object`: attribute access, default repr, identity comparison, construction.
#include <fmt/format.h>

#include <algorithm>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/layout.hpp"
#include "reference/objects/mapping_proxy.hpp"
#include "reference/objects/member.hpp"
#include "reference/objects/module.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/property.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

bool excess(const Args& args) {
  return args.positional + args.keywords() != 0;
}

bool refuse_abstract(Class* cls) {
  const Value names_set = cls->lookup(names().abstractmethods);
  if (!names_set || !is_set(names_set)) return false;
  std::vector<std::string> missing;
  for (const Value& v : names_set.as<Set>()->ordered()) missing.push_back(v.as<Str>()->text());
  if (missing.empty()) return false;
  std::sort(missing.begin(), missing.end());
  std::string list;
  for (const std::string& m : missing)
    list += (list.empty() ? "" : ", ") + (since(12) ? "'" + m + "'" : m);
  const char* plural = missing.size() > 1 ? "s" : "";
  raise(classes.TypeError,
        since(12) ? fmt::format("Can't instantiate abstract class {} without an implementation for "
                                "abstract method{} {}",
                                cls->name(), plural, list)
                  : fmt::format("Can't instantiate abstract class {} with abstract method{} {}",
                                cls->name(), plural, list));
  return true;
}

// object(): nothing can be set on it.
class Bare final : public Object {
 public:
  Bare() : Object(classes.object) {}
};

Value object_create(Class* cls, const Args& args) {
  if (excess(args)) {
    if (cls->slots.create != classes.object->slots.create)
      return raise(classes.TypeError,
                   "object.__new__() takes exactly one argument (the type to instantiate)");
    if (cls->slots.init == classes.object->slots.init)
      return raise(classes.TypeError, fmt::format("{}() takes no arguments", cls->name()));
  }
  if (cls == classes.object) return make<Bare>();
  if (!cls->is_builtin() && refuse_abstract(cls)) return Value();
  return make<Instance>(cls);
}

bool object_init(const Value& self, const Args& args) {
  if (!excess(args)) return true;
  Class* cls = class_of(self);
  if (cls->slots.init != classes.object->slots.init) {
    raise(classes.TypeError,
          "object.__init__() takes exactly one argument (the instance to initialize)");
    return false;
  }
  if (cls->slots.create == classes.object->slots.create) {
    raise(classes.TypeError,
          fmt::format("{}.__init__() takes exactly one argument (the instance to initialize)",
                      cls->name()));
    return false;
  }
  return true;
}

Value object_repr(const Value& self) {
  return make_str(fmt::format("<{} object at {}>", class_of(self)->full_name(),
                              static_cast<void*>(self.object())));
}

Value object_str(const Value& self) {
  return class_of(self)->slots.repr(self);
}

bool object_hash(const Value& self, std::int64_t* out) {
  *out = static_cast<std::int64_t>(self.bits() >> 4);
  return true;
}

Value object_compare(const Value& a, const Value& b, CompareOp op) {
  if (op == CompareOp::eq) return a.same(b) ? Value::true_() : Value::not_implemented();
  if (op != CompareOp::ne) return Value::not_implemented();
  const Value equal = class_of(a)->slots.compare(a, b, CompareOp::eq);
  if (!equal || equal.is_not_implemented()) return equal;
  const int t = truth(equal);
  return t < 0 ? Value() : Value::boolean(t == 0);
}

Value object_class(const Value& self) {
  return Value(class_of(self));
}

bool set_object_class(const Value& self, const Value& value) {
  if (!value) {
    raise(classes.TypeError, "can't delete __class__ attribute");
    return false;
  }
  if (!is_instance(value, classes.type)) {
    raise(classes.TypeError, fmt::format("__class__ must be set to a class, not '{}' object",
                                         class_of(value)->name()));
    return false;
  }
  auto* cls = value.as<Class>();
  if (cls->is_immutable() || class_of(self)->is_immutable()) {
    raise(classes.TypeError,
          since(10)
              ? "__class__ assignment only supported for mutable types or ModuleType subclasses"
              : "__class__ assignment only supported for heap types or ModuleType subclasses");
    return false;
  }
  if (layout_of(cls) != layout_of(class_of(self)) ||
      has_dictionary(cls) != has_dictionary(class_of(self))) {
    raise(classes.TypeError,
          fmt::format("__class__ assignment: '{}' object layout differs from '{}'", cls->name(),
                      class_of(self)->name()));
    return false;
  }
  self.object()->set_cls(cls);
  return true;
}

// Null: no dictionary. Classes with __slots__ all along have none.
Dict* dictionary(const Value& v, bool create) {
  Object* object = v.object();
  if (object == nullptr || (!object->cls()->is_builtin() && !has_dictionary(object->cls())))
    return nullptr;
  return object->attributes(create);
}

Value object_dict(const Value& self) {
  if (Dict* dict = dictionary(self, true)) return Value(dict);
  return raise(classes.AttributeError,
               fmt::format("'{}' object has no attribute '__dict__'", class_of(self)->name()));
}

bool set_object_dict(const Value& self, const Value& value) {
  if (dictionary(self, true) == nullptr) return static_cast<bool>(object_dict(self));
  if (!value && class_of(self)->is_builtin()) {
    raise(classes.TypeError, "cannot delete __dict__");
    return false;
  }
  const Value dict = value ? value : Value(make_dict());
  if (!is_dict(dict)) {
    raise(classes.TypeError,
          fmt::format("__dict__ must be set to a dictionary, not a '{}'", class_of(value)->name()));
    return false;
  }
  if (self.object()->set_attributes(dict.as<Dict>())) return true;
  raise(classes.AttributeError, fmt::format("attribute '__dict__' of '{}' objects is not writable",
                                            class_of(self)->name()));
  return false;
}

Value object_format(Value* a) {
  if (is_str(a[1]) && a[1].as<Str>()->text().empty()) return str(a[0]);
  return raise_type_error("unsupported format string passed to {}.__format__", a[0]);
}

std::string owner_of_attribute(const Value& self) {
  if (is_instance(self, classes.module)) {
    const std::string& name = self.as<Module>()->name();
    return name.empty() ? "module" : fmt::format("module '{}'", name);
  }
  return fmt::format("'{}' object", class_of(self)->name());
}

Value no_attribute(const Value& self, Str* name) {
  return raise(classes.AttributeError,
               fmt::format("{} has no attribute '{}'", owner_of_attribute(self), name->text()));
}

}  // namespace

Value generic_getattr(const Value& self, Str* name) {
  Class* cls = class_of(self);
  const Value found = cls->lookup(name);
  const Slots* found_slots = found ? &class_of(found)->slots : nullptr;
  if (found_slots != nullptr && found_slots->descr_get != nullptr &&
      found_slots->descr_set != nullptr)
    return found_slots->descr_get(found, self, cls);
  if (Object* object = self.object())
    if (Dict* dict = object->attributes(false))
      if (Value own = dict->get(name)) return own;
  if (found_slots == nullptr) return no_attribute(self, name);
  return found_slots->descr_get != nullptr ? found_slots->descr_get(found, self, cls) : found;
}

namespace {

bool cannot_set(const Value& self, Str* name, const Value& found, bool has_dict, bool deleting) {
  const std::string& cls = class_of(self)->name();
  if (found && !(deleting && has_dict)) {
    raise(classes.AttributeError,
          fmt::format("'{}' object attribute '{}' is read-only", cls, name->text()));
  } else if (!has_dict && since(13)) {
    raise(
        classes.AttributeError,
        fmt::format("'{}' object has no attribute '{}' and no __dict__ for setting new attributes",
                    cls, name->text()));
  } else if (has_dict && deleting && !since(11)) {
    raise(classes.AttributeError, name->text());
  } else {
    no_attribute(self, name);
  }
  return false;
}

}  // namespace

bool generic_setattr(const Value& self, Str* name, const Value& value) {
  Class* cls = class_of(self);
  const Value found = cls->lookup(name);
  if (found)
    if (const auto set = class_of(found)->slots.descr_set; set != nullptr)
      return set(found, self, value);
  Dict* dict = dictionary(self, true);
  if (dict == nullptr) return cannot_set(self, name, found, false, !value);
  if (value) {
    dict->set(name, value);
    return true;
  }
  return dict->remove(name) || cannot_set(self, name, found, true, true);
}

namespace {

// Nobody further up takes what the class statement gives by keyword.
Value init_subclass(Value* a) {
  if (a[1].as<Dict>()->size() == 0) return Value::none();
  const std::string& name = a[0].as<Class>()->qualname->text();
  return raise(classes.TypeError,
               fmt::format("{}.__init_subclass__() takes no keyword arguments", name));
}

}  // namespace

void install_object_slots() {
  Slots& s = classes.object->slots;
  s.getattr = generic_getattr;
  s.setattr = generic_setattr;
  s.repr = object_repr;
  s.str = object_str;
  s.hash = object_hash;
  s.compare = object_compare;
  s.create = object_create;
  s.init = object_init;
  define_attributes(classes.object, {{"__class__", object_class, set_object_class},
                                     {"__dict__", object_dict, set_object_dict}});
  classes.object->dict()->set(names().doc, Value::none());
  define_methods(classes.object, {{"C __format__(self, format_spec, /)", object_format},
                                  {"C __reduce_ex__(self, protocol, /)", [](Value* a) -> Value {
                                     return raise_type_error("cannot pickle '{}' object", a[0]);
                                   }}});
  define_class_methods(classes.object, {{"C __init_subclass__(cls, /, **kwargs)", init_subclass}});
  install_function_slots();
  install_property_slots();
  install_member_class();
  install_mapping_proxy();
}

}  // namespace loopspec
