#include "reference/native_helpers.hpp"

#include <fmt/format.h>

#include <optional>

#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"

namespace loopspec {

namespace {

Class* closure_class() {
  static Class* const cls = [] {
    Class* c = Class::builtin("function", classes.object);
    c->slots.call = [](const Value& self, const Args& args) {
      return self.as<Closure>()->run(args);
    };
    c->slots.repr = [](const Value& self) {
      return Value(make_str(
          fmt::format("<function {} at {:#x}>", self.as<Closure>()->qualname(), self.bits())));
    };
    const auto name = [](const Value& self) {
      const std::string_view full = self.as<Closure>()->qualname();
      const std::size_t dot = full.rfind('.');
      return Value(make_str(dot == std::string_view::npos ? full : full.substr(dot + 1)));
    };
    define_attributes(
        c, {{"__name__", name}, {"__qualname__", [](const Value& self) {
                                   return Value(make_str(self.as<Closure>()->qualname()));
                                 }}});
    finish_builtin_classes();
    return c;
  }();
  return cls;
}

}  // namespace

Value call_with_keywords(const Value& callable, std::vector<Value> args,
                         const Ref<Dict>& keywords) {
  const std::size_t positional = args.size();
  std::vector<Value> names;
  for (const Dict::Entry& entry : keywords->entries()) {
    if (!entry.key) continue;
    names.push_back(entry.key);
    args.push_back(entry.value);
  }
  const Ref<Tuple> keys = make_tuple(std::move(names));
  return call(callable, Args(args.data(), positional, keys->size() == 0 ? nullptr : keys.get()));
}

Value call_with_keyword(const Value& callable, std::span<const Value> args, const char* key,
                        const Value& value) {
  std::vector<Value> all(args.begin(), args.end());
  all.push_back(value);
  const Ref<Tuple> names = make_tuple({Value(intern(key))});
  return call(callable, Args(all.data(), args.size(), names.get()));
}

Value call_method_with_keyword(const Value& object, const char* method, std::span<const Value> args,
                               const char* key, const Value& value) {
  Value callable = get_attribute(object, intern(method));
  return callable ? call_with_keyword(callable, args, key, value) : Value();
}

Value raise_from(Ref<Exception> exception, const Ref<Exception>& cause) {
  exception->cause = Value(cause);
  exception->suppress_context = true;
  return raise(std::move(exception));
}

bool is_overridden(const Value& self, Str* name) {
  const Class* cls = class_of(self);
  if (cls->is_builtin()) return false;
  return !cls->lookup(name).same(cls->native()->lookup(name));
}

int truth_or_raised(const Value& v) {
  return v ? truth(v) : -1;
}

namespace {

// Floats and immediate ints as a double; nullopt: something else.
std::optional<double> plain_number(const Value& v) {
  if (class_of(v) == classes.float_) return float_value(v);
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  return std::nullopt;
}

}  // namespace

Value add_numbers(const Value& a, const Value& b) {
  const std::optional<double> x = class_of(a) == classes.float_ ? plain_number(a) : std::nullopt;
  const std::optional<double> y = x ? plain_number(b) : std::nullopt;
  return y ? make_float(*x + *y) : binary(BinaryOp::add, a, b);
}

int compare_numbers(const Value& a, const Value& b, CompareOp op) {
  const std::optional<double> x = plain_number(a);
  const std::optional<double> y = x ? plain_number(b) : std::nullopt;
  if (!y) return compare_true(a, b, op);
  switch (op) {
    case CompareOp::lt:
      return *x < *y;
    case CompareOp::le:
      return *x <= *y;
    case CompareOp::gt:
      return *x > *y;
    case CompareOp::ge:
      return *x >= *y;
    case CompareOp::eq:
      return *x == *y;
    case CompareOp::ne:
      break;
  }
  return *x != *y;
}

bool set_instance_attribute(const Value& self, Str* name, const Value& value) {
  const Class* cls = class_of(self);
  if (!cls->is_builtin()) return generic_setattr(self, name, value);
  if (const Value found = cls->lookup(name))
    if (const auto set = class_of(found)->slots.descr_set) return set(found, self, value);
  Dict* dict = self.object()->attributes(true);
  if (dict == nullptr || !value) return generic_setattr(self, name, value);
  dict->set(name, value);
  return true;
}

void install_native_calls() {
  Slots& slots = classes.function->slots;
  if (slots.call != nullptr) return;
  slots.call = [](const Value& self, const Args& args) {
    return self.as<NativeFunction>()->call(Value(), args);
  };
  slots.descr_get = [](const Value& self, const Value& instance, Class*) {
    return instance ? Value(make<BoundMethod>(self, instance)) : self;
  };
}

void use_methods_as_slots(Class* cls, std::initializer_list<std::string_view> special_names) {
  for (std::string_view name : special_names) refresh_slot(cls, name);
}

Closure::Closure(const char* qualname, Body body, std::vector<Value> held)
    : Container(closure_class()), qualname_(qualname), body_(body), held_(std::move(held)) {}

void Closure::visit(Visitor& visitor) {
  for (const Value& v : held_)
    if (v) visitor.visit(v);
}

// The number of held values stays: the body indexes them.
void Closure::clear() {
  for (Value& v : held_) v = Value::none();
}

Ref<Closure> make_closure(const char* qualname, Closure::Body body, std::vector<Value> held) {
  return make<Closure>(qualname, body, std::move(held));
}

}  // namespace loopspec
