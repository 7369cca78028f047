#include "reference/objects/property.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Property::Property(Class* cls) : Container(cls) {}

void Property::visit(Visitor& v) {
  for (const Value* held : {&getter, &setter, &deleter, &doc, &name}) v.visit(*held);
}

void Property::clear() {
  getter = setter = deleter = Value();
}

StaticMethod::StaticMethod(Class* cls, Value f) : Container(cls), function(std::move(f)) {}
void StaticMethod::visit(Visitor& v) {
  v.visit(function);
}
void StaticMethod::clear() {
  function = Value();
}
Dict* StaticMethod::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

ClassMethod::ClassMethod(Class* cls, Value f) : Container(cls), function(std::move(f)) {}
void ClassMethod::visit(Visitor& v) {
  v.visit(function);
}
void ClassMethod::clear() {
  function = Value();
}
Dict* ClassMethod::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

bool read_only_member(const Value&, const Value&) {
  raise(classes.AttributeError, "readonly attribute");
  return false;
}

GetSet::GetSet(const Attribute& a, Class* o)
    : Container(classes.getset_descriptor), attribute(a), owner(o) {}

bool GetSet::set(const Value& instance, const Value& value) {
  if (attribute.set != nullptr) return attribute.set(instance, value);
  raise(classes.AttributeError, fmt::format("attribute '{}' of '{}' objects is not writable",
                                            attribute.name, owner->full_name()));
  return false;
}

namespace {

Value descriptor_get(const Value& self, const Value& instance, Class* /*owner*/) {
  return instance ? Value(make<BoundMethod>(classes.builtin_function, self, instance)) : self;
}

Value native_repr(const Value& self) {
  auto* f = self.as<NativeFunction>();
  if (f->cls() == classes.function)
    return make_str(fmt::format("<function {} at {}>", f->qualname(), static_cast<void*>(f)));
  if (f->cls() == classes.method_descriptor)
    return make_str(fmt::format("<method '{}' of '{}' objects>", f->name(),
                                f->owner != nullptr ? f->owner->name() : "object"));
  return make_str(fmt::format("<built-in function {}>", f->name()));
}

Value wrapper_call(const Value& self, const Args& args) {
  return self.as<SlotWrapper>()->call(args);
}

Value wrapper_get(const Value& self, const Value& instance, Class* /*owner*/) {
  if (self.as<SlotWrapper>()->name() == "__new__") return self;
  return instance ? Value(make<BoundMethod>(classes.method_wrapper, self, instance)) : self;
}

Value wrapper_repr(const Value& self) {
  auto* w = self.as<SlotWrapper>();
  return make_str(fmt::format("<slot wrapper '{}' of '{}' objects>", w->name(), w->origin->name()));
}

Value bound_call(const Value& self, const Args& args) {
  auto* m = self.as<BoundMethod>();
  constexpr std::size_t kInPlace = 8;
  const std::size_t count = args.positional + args.keywords();
  if (count < kInPlace) {
    Value all[kInPlace];
    all[0] = m->self;
    for (std::size_t i = 0; i < count; ++i) all[i + 1] = args.values[i];
    return call(m->function, Args(all, args.positional + 1, args.names));
  }
  std::vector<Value> all{m->self};
  all.insert(all.end(), args.values, args.values + count);
  return call(m->function, Args(all.data(), args.positional + 1, args.names));
}

Value native_call(const Value& self, const Args& args) {
  if (as_bound_method(self) != nullptr) return bound_call(self, args);
  return self.as<NativeFunction>()->call(Value(), args);
}

// types.MethodType(function, instance).
Value method_object_create(Class*, const Args& args) {
  if (args.keywords() != 0) return raise(classes.TypeError, "method() takes no keyword arguments");
  if (args.positional != 2)
    return raise(classes.TypeError,
                 fmt::format("method expected 2 arguments, got {}", args.positional));
  if (!is_callable(args[0])) return raise(classes.TypeError, "first argument must be callable");
  if (args[1].is_none())
    return raise(classes.TypeError,
                 since(11) ? "instance must not be None" : "self must not be None");
  return make<BoundMethod>(args[0], args[1]);
}

Value bound_getattr(const Value& self, Str* name) {
  if (Value own = class_of(self)->lookup(name); own && name != names().doc)
    return generic_getattr(self, name);
  return get_attribute(self.as<BoundMethod>()->function, name);
}

Value bound_compare(const Value& a, const Value& b, CompareOp op) {
  if (class_of(a) != class_of(b) || (op != CompareOp::eq && op != CompareOp::ne))
    return Value::not_implemented();
  const BoundMethod* x = as_bound_method(a);
  const BoundMethod* y = as_bound_method(b);
  if (x == nullptr || y == nullptr) return Value::boolean(a.same(b) == (op == CompareOp::eq));
  if (!x->self.same(y->self)) return Value::boolean(op == CompareOp::ne);
  return compare(x->function, y->function, op);
}

bool bound_hash(const Value& self, std::int64_t* out) {
  const BoundMethod* m = as_bound_method(self);
  if (m == nullptr) return classes.object->slots.hash(self, out);
  *out = static_cast<std::int64_t>(m->self.bits() ^ (m->function.bits() >> 4));
  return true;
}

Value bound_repr(const Value& self) {
  auto* m = self.as<BoundMethod>();
  std::string qualname = "?";
  if (const Value q = find_attribute(m->function, names().qualname); is_str(q))
    qualname = q.as<Str>()->text();
  clear_pending();
  const auto of = repr_text(m->self);
  if (!of) return Value();
  return make_str(fmt::format("<bound method {} of {}>", qualname, *of));
}

std::string name_of_bound(const BoundMethod& m) {
  const Value name = find_attribute(m.function, names().name);
  clear_pending();
  return is_str(name) ? name.as<Str>()->text() : "?";
}

Value bound_builtin_repr(const Value& self) {
  const BoundMethod* m = as_bound_method(self);
  if (m == nullptr) return native_repr(self);
  return make_str(fmt::format("<built-in method {} of {} object at {}>", name_of_bound(*m),
                              class_of(m->self)->name(), static_cast<void*>(m->self.object())));
}

Value method_wrapper_repr(const Value& self) {
  auto* m = self.as<BoundMethod>();
  return make_str(fmt::format("<method-wrapper '{}' of {} object at {}>", name_of_bound(*m),
                              class_of(m->self)->name(), static_cast<void*>(m->self.object())));
}

Value property_get(const Value& self, const Value& instance, Class* /*owner*/) {
  auto* p = self.as<Property>();
  if (!instance) return self;
  if (p->getter && !p->getter.is_none()) return call(p->getter, {instance});
  const std::string name = is_str(p->name) ? p->name.as<Str>()->text() : "";
  const std::string owner = class_of(instance)->name();
  if (!since(11))
    return raise(classes.AttributeError, since(10) && !name.empty()
                                             ? fmt::format("unreadable attribute '{}'", name)
                                             : "unreadable attribute");
  return raise(classes.AttributeError,
               name.empty()
                   ? fmt::format("property of '{}' object has no getter", owner)
                   : fmt::format("property '{}' of '{}' object has no getter", name, owner));
}

bool property_fail(Property* p, const Value& instance, bool deleting) {
  const char* what = deleting ? "deleter" : "setter";
  const std::string owner = class_of(instance)->name();
  std::string text;
  if (since(11)) {
    text = is_str(p->name) ? fmt::format("property '{}' of '{}' object has no {}",
                                         p->name.as<Str>()->text(), owner, what)
                           : fmt::format("property of '{}' object has no {}", owner, what);
  } else {
    text = fmt::format("can't {} attribute", deleting ? "delete" : "set");
    if (since(10) && is_str(p->name)) text += fmt::format(" '{}'", p->name.as<Str>()->text());
  }
  raise(classes.AttributeError, text);
  return false;
}

bool property_set(const Value& self, const Value& instance, const Value& value) {
  auto* p = self.as<Property>();
  const Value& function = value ? p->setter : p->deleter;
  if (!function || function.is_none()) return property_fail(p, instance, !value);
  return static_cast<bool>(value ? call(function, {instance, value}) : call(function, {instance}));
}

Value property_create(Class* cls, const Args&) {
  return make<Property>(cls);
}

bool take_doc_of_getter(Property* p) {
  if (!p->doc_of_getter || !p->getter || p->getter.is_none()) return true;
  const Value doc = find_attribute(p->getter, names().doc);
  if (!doc && pending()) return false;
  p->doc = doc;
  return true;
}

bool property_init(const Value& self, const Args& args) {
  static Native native{"property(fget=None, fset=None, fdel=None, doc=None)",
                       [](Value* a) -> Value {
                         return make_tuple({a[0], a[1], a[2], a[3]});
                       }};
  static NativeFunction* binder = make_native(native).release();
  const Value bound = binder->call(Value(), args);
  if (!bound) return false;
  auto* p = self.as<Property>();
  const auto& items = bound.as<Tuple>()->items();
  p->getter = items[0];
  p->setter = items[1];
  p->deleter = items[2];
  p->doc = items[3];
  p->doc_of_getter = p->doc.is_none();
  if (!take_doc_of_getter(p)) return false;
  if (!since(13)) return true;
  if (const Value n = find_attribute(p->getter, names().name); is_str(n) && !p->name) p->name = n;
  return true;
}

Value property_with(const Value& self, Value Property::*member, const Value& function) {
  auto* p = self.as<Property>();
  Ref<Property> copy = make<Property>(p->cls());
  copy->getter = p->getter;
  copy->setter = p->setter;
  copy->deleter = p->deleter;
  copy->doc = p->doc;
  copy->name = p->name;
  copy->doc_of_getter = p->doc_of_getter;
  copy.get()->*member = function;
  if (member == &Property::getter && !take_doc_of_getter(copy.get())) return Value();
  return copy;
}

template <class Method>
Value method_create(Class* cls, const Args& args) {
  if (args.keywords() != 0)
    return raise(classes.TypeError, fmt::format("{}() takes no keyword arguments", cls->name()));
  if (args.positional != 1)
    return raise(classes.TypeError,
                 fmt::format("{} expected 1 argument, got {}", cls->name(), args.positional));
  return make<Method>(cls, args[0]);
}

bool no_init(const Value&, const Args&) {
  return true;
}

Value static_get(const Value& self, const Value&, Class*) {
  return self.as<StaticMethod>()->function;
}
Value static_call(const Value& self, const Args& args) {
  return call(self.as<StaticMethod>()->function, args);
}

Value class_method_get(const Value& self, const Value& instance, Class* owner) {
  auto* m = self.as<ClassMethod>();
  const Value of = owner != nullptr ? Value(owner) : Value(class_of(instance));
  const bool native = class_of(m->function) == classes.builtin_function;
  return make<BoundMethod>(native ? classes.builtin_function : classes.method, m->function, of);
}

Value getset_get(const Value& self, const Value& instance, Class*) {
  if (!instance) return self;
  return self.as<GetSet>()->get(instance);
}

bool getset_set(const Value& self, const Value& instance, const Value& value) {
  return self.as<GetSet>()->set(instance, value);
}

// An attribute of the function that is bound.
Value of_function(const BoundMethod* m, Str* name) {
  return get_attribute(m->function, name);
}

Value native_name(const Value& self) {
  if (const BoundMethod* m = as_bound_method(self)) return of_function(m, names().name);
  return make_str(self.as<NativeFunction>()->name());
}
Value native_qualname(const Value& self) {
  if (const BoundMethod* m = as_bound_method(self)) {
    // A class method is found in one class, and bound to another.
    if (!is_instance(m->self, classes.type)) return of_function(m, names().qualname);
    return make_str(fmt::format("{}.{}", m->self.as<Class>()->name(), name_of_bound(*m)));
  }
  return make_str(self.as<NativeFunction>()->qualname());
}
Value native_module(const Value& self) {
  if (as_bound_method(self) != nullptr) return Value::none();
  const Value& m = self.as<NativeFunction>()->module;
  return m ? m : Value(make_str("builtins"));
}

Value self_of_builtin(const Value& self) {
  if (const BoundMethod* m = as_bound_method(self)) return m->self;
  return raise(classes.AttributeError,
               "'builtin_function_or_method' object has no attribute '__self__'");
}

void install_method_wrapper_slots() {
  Class* cls = classes.method_wrapper;
  cls->slots.call = bound_call;
  cls->slots.compare = bound_compare;
  cls->slots.hash = bound_hash;
  cls->slots.repr = method_wrapper_repr;
  define_attributes(
      cls,
      {{"__self__", [](const Value& v) { return v.as<BoundMethod>()->self; }, read_only_member},
       {"__name__", [](const Value& v) { return of_function(v.as<BoundMethod>(), names().name); }},
       {"__objclass__", [](const Value& v) {
          static Str* const objclass = intern("__objclass__");
          return of_function(v.as<BoundMethod>(), objclass);
        }}});
}

}  // namespace

void install_function_slots() {
  for (Class* cls : {classes.builtin_function, classes.method_descriptor}) {
    cls->slots.call = native_call;
    cls->slots.repr = native_repr;
    define_attributes(cls, {{"__name__", native_name},
                            {"__qualname__", native_qualname},
                            {"__module__", native_module}});
  }
  classes.builtin_function->slots.repr = bound_builtin_repr;
  classes.builtin_function->slots.compare = bound_compare;
  classes.builtin_function->slots.hash = bound_hash;
  define_attributes(classes.builtin_function, {{"__self__", self_of_builtin}});
  install_method_wrapper_slots();
  classes.method_descriptor->slots.descr_get = descriptor_get;
  define_attributes(classes.method_descriptor, {{"__objclass__", [](const Value& v) -> Value {
                                                   Class* owner = v.as<NativeFunction>()->owner;
                                                   return owner != nullptr ? Value(owner)
                                                                           : Value::none();
                                                 }}});
  Slots& w = classes.wrapper_descriptor->slots;
  w.call = wrapper_call;
  w.descr_get = wrapper_get;
  w.repr = wrapper_repr;
  define_attributes(
      classes.wrapper_descriptor,
      {{"__name__", [](const Value& v) -> Value { return make_str(v.as<SlotWrapper>()->name()); }},
       {"__objclass__", [](const Value& v) { return Value(v.as<SlotWrapper>()->origin); }}});
  Slots& m = classes.method->slots;
  m.call = bound_call;
  m.getattr = bound_getattr;
  m.compare = bound_compare;
  m.hash = bound_hash;
  m.repr = bound_repr;
  m.create = method_object_create;
  m.init = no_init;
}

void install_property_slots() {
  Slots& p = classes.property->slots;
  p.descr_get = property_get;
  p.descr_set = property_set;
  p.create = property_create;
  p.init = property_init;
  define_methods(classes.property,
                 {{"C getter(self, f, /)",
                   [](Value* a) { return property_with(a[0], &Property::getter, a[1]); }},
                  {"C setter(self, f, /)",
                   [](Value* a) { return property_with(a[0], &Property::setter, a[1]); }},
                  {"C deleter(self, f, /)",
                   [](Value* a) { return property_with(a[0], &Property::deleter, a[1]); }},
                  {"C __set_name__(self, owner, name, /)", [](Value* a) -> Value {
                     a[0].as<Property>()->name = a[2];
                     return Value::none();
                   }}});
  const auto or_none = [](const Value& v) { return v ? v : Value::none(); };
  static const auto get = or_none;
  define_attributes(
      classes.property,
      {{"fget", [](const Value& v) { return get(v.as<Property>()->getter); }, read_only_member},
       {"fset", [](const Value& v) { return get(v.as<Property>()->setter); }, read_only_member},
       {"fdel", [](const Value& v) { return get(v.as<Property>()->deleter); }, read_only_member},
       {"__doc__", [](const Value& v) { return get(v.as<Property>()->doc); }}});
  Slots& s = classes.staticmethod->slots;
  s.create = method_create<StaticMethod>;
  s.init = no_init;
  s.descr_get = static_get;
  s.call = static_call;
  define_attributes(
      classes.method,
      {{"__func__", [](const Value& v) { return v.as<BoundMethod>()->function; }, read_only_member},
       {"__self__", [](const Value& v) { return v.as<BoundMethod>()->self; }, read_only_member}});
  define_attributes(classes.staticmethod,
                    {{"__func__", [](const Value& v) { return v.as<StaticMethod>()->function; },
                      read_only_member}});
  Slots& c = classes.classmethod->slots;
  c.create = method_create<ClassMethod>;
  c.init = no_init;
  c.descr_get = class_method_get;
  define_attributes(classes.classmethod,
                    {{"__func__", [](const Value& v) { return v.as<ClassMethod>()->function; },
                      read_only_member}});
  Slots& g = classes.getset_descriptor->slots;
  g.descr_get = getset_get;
  g.descr_set = getset_set;
}

}  // namespace loopspec
