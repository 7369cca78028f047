// `type`: calling a class, attributes of classes, making a class (type(name, bases, dict)),
// super().
#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/mapping_proxy.hpp"
#include "reference/objects/member.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/property.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/super.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Class* as_class(const Value& v) {
  return v.as<Class>();
}

Value type_call(const Value& self, const Args& args) {
  Class* cls = as_class(self);
  if (cls == classes.type && args.positional == 1 && args.keywords() == 0)
    return Value(class_of(args[0]));
  if (cls == classes.type && args.positional == 1 && since(10))
    return raise(classes.TypeError, "type() takes no keyword arguments");
  if (cls == classes.type && args.positional != 3)
    return raise(classes.TypeError, "type() takes 1 or 3 arguments");
  if (cls->slots.create == nullptr)
    return raise(classes.TypeError, fmt::format("cannot create '{}' instances", cls->full_name()));
  Value instance = cls->slots.create(cls, args);
  if (!instance || !is_instance(instance, cls)) return instance;
  const auto init = class_of(instance)->slots.init;
  if (init != nullptr && !init(instance, args)) return Value();
  return instance;
}

Value type_getattr(const Value& self, Str* name) {
  Class* cls = as_class(self);
  Class* meta = cls->cls();
  const Value of_meta = meta->lookup(name);
  const Slots* meta_slots = of_meta ? &class_of(of_meta)->slots : nullptr;
  if (meta_slots != nullptr && meta_slots->descr_get != nullptr && meta_slots->descr_set != nullptr)
    return meta_slots->descr_get(of_meta, self, meta);
  if (const Value own = cls->lookup(name)) {
    const auto get = class_of(own)->slots.descr_get;
    return get != nullptr ? get(own, Value(), cls) : own;
  }
  if (meta_slots != nullptr)
    return meta_slots->descr_get != nullptr ? meta_slots->descr_get(of_meta, self, meta) : of_meta;
  return raise(classes.AttributeError,
               fmt::format("type object '{}' has no attribute '{}'", cls->name(), name->text()));
}

bool type_setattr(const Value& self, Str* name, const Value& value) {
  Class* cls = as_class(self);
  if (cls->is_immutable()) {
    raise(classes.TypeError,
          since(10) ? fmt::format("cannot set '{}' attribute of immutable type '{}'", name->text(),
                                  cls->full_name())
                    : fmt::format("can't set attributes of built-in/extension type '{}'",
                                  cls->full_name()));
    return false;
  }
  if (const Value of_meta = cls->cls()->lookup(name))
    if (const auto set = class_of(of_meta)->slots.descr_set; set != nullptr)
      return set(of_meta, self, value);
  if (value) {
    cls->set_attribute(name, value);
    return true;
  }
  if (!cls->dict()->get(name)) {
    raise(classes.AttributeError,
          fmt::format("type object '{}' has no attribute '{}'", cls->name(), name->text()));
    return false;
  }
  cls->remove_attribute(name);
  return true;
}

Value type_repr(const Value& self) {
  return make_str(fmt::format("<class '{}'>", as_class(self)->full_name()));
}

// int | None and the like: kept as a tuple-like union in annotations only.
Value type_or(const Value& left, const Value& right) {
  return make_tuple({left, right});
}

bool call_set_names(Class* cls) {
  std::vector<Dict::Entry> entries = cls->dict()->entries();
  for (const Dict::Entry& e : entries) {
    if (!e.key || !e.value || !class_of(e.value)->lookup(names().set_name)) continue;
    const Value bound = lookup_special(e.value, names().set_name);
    if (!bound || !call(bound, {Value(cls), e.key})) return false;
  }
  return true;
}

bool call_init_subclass(Class* cls, const Args& args) {
  const Value super = make<Super>(cls, Value(cls), cls);
  const Value hook = get_attribute(super, names().init_subclass);
  if (!hook) return false;
  return static_cast<bool>(call(hook, Args(args.values + args.positional, 0, args.names)));
}

// __init_subclass__ and __class_getitem__ are class methods, __new__ a static one, without being
// told.
void wrap_implicit(Dict* dict) {
  for (Str* name : {names().init_subclass, names().class_getitem})
    if (const Value f = dict->get(name); f && class_of(f) == classes.function)
      dict->set(name, make<ClassMethod>(classes.classmethod, f));
  if (const Value f = dict->get(names().new_); f && class_of(f) == classes.function)
    dict->set(names().new_, make<StaticMethod>(classes.staticmethod, f));
}

bool metaclass_conflict() {
  raise(classes.TypeError,
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
        "the metaclasses of all its bases");
  return false;
}

// The most derived of the bases' metaclasses and the asked one.
Class* winning_meta(Class* meta, const std::vector<Ref<Class>>& bases) {
  for (const Ref<Class>& base : bases) {
    if (meta->is_subclass_of(base->cls())) continue;
    if (base->cls()->is_subclass_of(meta)) {
      meta = base->cls();
      continue;
    }
    metaclass_conflict();
    return nullptr;
  }
  return meta;
}

bool read_bases(const Class* meta, const Tuple& items, std::vector<Ref<Class>>& bases) {
  for (const Value& base : items.items()) {
    if (!is_instance(base, classes.type)) {
      if (!meta->is_subclass_of(class_of(base))) return metaclass_conflict();
      raise(classes.TypeError, "bases must be types");
      return false;
    }
    for (const Ref<Class>& seen : bases)
      if (seen.get() == as_class(base)) {
        raise(classes.TypeError, fmt::format("duplicate base class {}", as_class(base)->name()));
        return false;
      }
    bases.emplace_back(as_class(base));
  }
  return true;
}

Value type_create(Class* meta, const Args& args) {
  if (args.positional != 3)
    return raise(
        classes.TypeError,
        fmt::format("type.__new__() takes exactly 3 arguments ({} given)", args.positional));
  const bool fits[] = {is_str(args[0]), is_tuple(args[1]), is_dict(args[2])};
  constexpr const char* kKinds[] = {"str", "tuple", "dict"};
  for (std::size_t i = 0; i < 3; ++i) {
    if (fits[i]) continue;
    return raise(classes.TypeError,
                 fmt::format("type.__new__() argument {} must be {}, not {}", i + 1, kKinds[i],
                             args[i].is_none() ? "None" : class_of(args[i])->name()));
  }
  std::vector<Ref<Class>> bases;
  if (!read_bases(meta, *args[1].as<Tuple>(), bases)) return Value();
  meta = winning_meta(meta, bases);
  if (meta == nullptr) return Value();
  Ref<Dict> dict = make_dict();
  for (const Dict::Entry& e : args[2].as<Dict>()->entries())
    if (e.key && !dict->set(e.key, e.value)) return Value();
  wrap_implicit(dict.get());
  const Value cell = dict->get(names().classcell);
  dict->remove(names().classcell);
  const Value qualname = dict->get(names().qualname);
  dict->remove(names().qualname);
  const auto slot_names = read_slot_names(dict.get(), args[0].as<Str>()->view());
  if (!slot_names) return Value();
  if (!dict->get(names().module) && find_calling_module != nullptr)
    if (const Value module = find_calling_module()) dict->set(names().module, module);
  // A member of that name takes the place of this one.
  if (!dict->get(names().doc)) dict->set(names().doc, Value::none());
  Ref<Class> cls =
      Class::build(meta, Ref<Str>(args[0].as<Str>()), std::move(bases), std::move(dict));
  if (!cls || !add_members(cls.get(), *slot_names)) return Value();
  cls->adds_dict = !slot_names->declared || slot_names->dict;
  if (is_str(qualname)) cls->qualname = Ref<Str>(qualname.as<Str>());
  cls->module = cls->dict()->get(names().module);
  if (cell) fill_class_cell(cell, cls);
  if (!call_set_names(cls.get()) || !call_init_subclass(cls.get(), args)) return Value();
  return cls;
}

bool type_init(const Value&, const Args&) {
  return true;
}

// What messages call a class written in C says its module as well.
Value class_name(const Value& v) {
  const std::string& name = as_class(v)->name();
  return make_str(as_class(v)->is_immutable() ? name.substr(name.rfind('.') + 1) : name);
}
Value class_qualname(const Value& v) {
  return as_class(v)->qualname;
}
Value class_module(const Value& v) {
  return as_class(v)->module ? as_class(v)->module : Value(make_str("builtins"));
}
Value class_dict(const Value& v) {
  return make<MappingProxy>(Value(as_class(v)->dict()));
}
Value class_doc(const Value& v) {
  const Value doc = as_class(v)->dict()->get(names().doc);
  return doc ? doc : Value::none();
}

std::vector<Value> mro_values(const Value& v) {
  std::vector<Value> items;
  for (Class* c : as_class(v)->mro()) items.emplace_back(c);
  return items;
}

Value class_mro(const Value& v) {
  return make_tuple(mro_values(v));
}

Value class_bases(const Value& v) {
  std::vector<Value> items;
  for (const Ref<Class>& c : as_class(v)->bases()) items.emplace_back(c);
  return make_tuple(std::move(items));
}

Value subclasses(Value* a) {
  const auto& all = as_class(a[0])->subclasses();
  return make_list(std::vector<Value>(all.begin(), all.end()));
}

bool set_class_name(const Value& v, const Value& value) {
  if (!is_str(value)) {
    raise(classes.TypeError, fmt::format("can only assign string to {}.__name__, not '{}'",
                                         as_class(v)->name(), class_of(value)->name()));
    return false;
  }
  as_class(v)->set_name(value.as<Str>()->text());
  return true;
}

bool set_class_qualname(const Value& v, const Value& value) {
  if (is_str(value)) as_class(v)->qualname = Ref<Str>(value.as<Str>());
  return true;
}

bool set_class_module(const Value& v, const Value& value) {
  as_class(v)->module = value;
  as_class(v)->set_attribute(names().module, value);
  return true;
}

bool set_class_doc(const Value& v, const Value& value) {
  as_class(v)->set_attribute(names().doc, value);
  return true;
}

}  // namespace

void install_type_slots() {
  Slots& s = classes.type->slots;
  s.call = type_call;
  s.getattr = type_getattr;
  s.setattr = type_setattr;
  s.repr = type_repr;
  s.create = type_create;
  s.init = type_init;
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = type_or;
  define_attributes(classes.type, {{"__name__", class_name, set_class_name},
                                   {"__qualname__", class_qualname, set_class_qualname},
                                   {"__module__", class_module, set_class_module},
                                   {"__dict__", class_dict},
                                   {"__doc__", class_doc, set_class_doc},
                                   {"__mro__", class_mro},
                                   {"__bases__", class_bases},
                                   {"__base__", [](const Value& v) -> Value {
                                      const auto& bases = as_class(v)->bases();
                                      return bases.empty() ? Value::none() : Value(bases.front());
                                    }}});
  define_methods(
      classes.type,
      {{"C mro(self, /)", [](Value* a) -> Value { return make_list(mro_values(a[0])); }},
       {"C __subclasses__(self, /)", subclasses},
       {"C __instancecheck__(self, instance, /)",
        [](Value* a) -> Value { return Value::boolean(is_instance(a[1], as_class(a[0]))); }},
       {"C __subclasscheck__(self, subclass, /)", [](Value* a) -> Value {
          if (!is_instance(a[1], classes.type))
            return raise(classes.TypeError, "issubclass() arg 1 must be a class");
          return Value::boolean(as_class(a[1])->is_subclass_of(as_class(a[0])));
        }}});
  install_super_slots();
}

}  // namespace loopspec
