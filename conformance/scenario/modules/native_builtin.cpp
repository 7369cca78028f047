// builtin(module), builtin_type(full_name): decorators for what CPython writes in C.
#include <fmt/format.h>

#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/hosted_function.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/property.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

// A property of the prelude, seen as a computed attribute of a class written in C.
class HostedAttribute final : public GetSet {
 public:
  HostedAttribute(Str* name, const Property& p, Class* owner)
      : GetSet({name->text().c_str(), nullptr, nullptr}, owner),
        getter_(p.getter),
        setter_(p.setter) {}
  Value get(const Value& instance) override { return call(getter_, {instance}); }
  bool set(const Value& instance, const Value& value) override {
    if (!setter_ || setter_.is_none() || !value) return GetSet::set(instance, value);
    return static_cast<bool>(call(setter_, {instance, value}));
  }
  void visit(Visitor& visitor) override {
    visitor.visit(getter_);
    visitor.visit(setter_);
  }

 private:
  Value getter_;
  Value setter_;
};

Value builtin(Value* a) {
  const auto mark = [](Value* held) -> Value {
    if (!is_function(held[1])) return raise(classes.TypeError, "builtin() decorates functions");
    return host_function(Ref<Function>(held[1].as<Function>()), held[0].as<Str>()->text());
  };
  static NativeFunction* const decorator =
      make_native({"C mark(module, function, /)", mark}).release();
  return make<BoundMethod>(Value(decorator), a[0]);
}

Value hosted(const Value& v, Class* cls, bool class_method) {
  if (!is_function(v)) return v;
  return host_class_function(Ref<Function>(v.as<Function>()), cls, class_method);
}

// What the class dictionary holds instead; null: it stays as it is.
Value hosted_member(Str* name, const Value& v, Class* cls) {
  if (is_function(v)) return host_method(Ref<Function>(v.as<Function>()), cls);
  if (class_of(v) == classes.staticmethod) {
    const Value f = hosted(v.as<StaticMethod>()->function, cls, name == names().new_);
    return make<StaticMethod>(classes.staticmethod, f);
  }
  if (class_of(v) == classes.classmethod)
    return make<ClassMethod>(classes.classmethod, hosted(v.as<ClassMethod>()->function, cls, true));
  if (class_of(v) != classes.property) return Value();
  auto* property = v.as<Property>();
  for (Value* f : {&property->getter, &property->setter})
    if (is_function(*f)) *f = host_method(Ref<Function>(f->as<Function>()), cls);
  return make<HostedAttribute>(name, *property, cls);
}

Value mark_type(Value* a) {
  if (!is_instance(a[1], classes.type))
    return raise(classes.TypeError, "builtin_type() decorates classes");
  auto* cls = a[1].as<Class>();
  const std::string full_name = a[0].as<Str>()->text();
  const std::size_t dot = full_name.rfind('.');
  const Value module = make_str(dot == std::string::npos ? "builtins" : full_name.substr(0, dot));
  cls->set_name(full_name);
  cls->qualname = make_str(full_name.substr(dot + 1));
  cls->module = module;
  cls->set_attribute(names().module, module);
  const std::vector<Dict::Entry> members = cls->dict()->entries();
  for (const Dict::Entry& e : members) {
    if (!e.key || !e.value) continue;
    if (const Value member = hosted_member(e.key.as<Str>(), e.value, cls))
      cls->set_attribute(e.key.as<Str>(), member);
  }
  cls->immutable = true;
  return a[1];
}

Value builtin_type(Value* a) {
  static NativeFunction* const decorator =
      make_native({"C mark(full_name, cls, /)", mark_type}).release();
  return make<BoundMethod>(Value(decorator), a[0]);
}

// For what a class that is immutable by now gets from its module: datetime.date.min.
Value set_class_attribute(Value* a) {
  a[0].as<Class>()->set_attribute(intern(a[1].as<Str>()->view()), a[2]);
  return Value::none();
}

}  // namespace

void add_native_builtins(Dict* into) {
  define_functions(into, {{"C builtin(module, /)", builtin},
                          {"C builtin_type(full_name, /)", builtin_type},
                          {"C set_class_attribute(cls, name, value, /)", set_class_attribute}});
}

}  // namespace loopspec
