#include "reference/objects/generic_slots.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

// Looks the special method up on the class and calls it with self; null without pending when
// absent.
Value call_special(const Value& self, Str* name, const Value* extra, std::size_t count) {
  const Value found = class_of(self)->lookup(name);
  if (!found) return Value();
  Value all[4] = {self, count > 0 ? extra[0] : Value(), count > 1 ? extra[1] : Value()};
  const auto descr = class_of(found)->slots.descr_get;
  if (class_of(found) == classes.function || class_of(found) == classes.wrapper_descriptor ||
      class_of(found) == classes.method_descriptor)
    return call(found, Args(all, count + 1));
  if (descr == nullptr) return call(found, Args(all + 1, count));
  const Value bound = descr(found, self, class_of(self));
  if (!bound) return Value();
  return call(bound, Args(all + 1, count));
}

Value call_special(const Value& self, Str* name) {
  return call_special(self, name, nullptr, 0);
}
Value call_special(const Value& self, Str* name, const Value& a) {
  return call_special(self, name, &a, 1);
}

Value expect_str(Value v, std::string_view what) {
  if (!v || is_str(v)) return v;
  return raise(classes.TypeError,
               fmt::format("{} returned non-string (type {})", what, class_of(v)->name()));
}

struct OpNames {
  Str* plain;
  Str* reflected;
  Str* inplace;
};

const OpNames& op_names(BinaryOp op) {
  static const auto* all = [] {
    auto* t = new std::vector<OpNames>;
    for (const char* n : {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod",
                          "pow", "lshift", "rshift", "and", "or", "xor"})
      t->push_back({intern(fmt::format("__{}__", n)), intern(fmt::format("__r{}__", n)),
                    intern(fmt::format("__i{}__", n))});
    return t;
  }();
  return (*all)[static_cast<std::size_t>(op)];
}

}  // namespace

Str* binary_name(BinaryOp op) {
  return op_names(op).plain;
}
Str* reflected_name(BinaryOp op) {
  return op_names(op).reflected;
}
Str* inplace_name(BinaryOp op) {
  return op_names(op).inplace;
}

Str* compare_name(CompareOp op) {
  static Str* const names[] = {intern("__lt__"), intern("__le__"), intern("__eq__"),
                               intern("__ne__"), intern("__gt__"), intern("__ge__")};
  return names[static_cast<std::size_t>(op)];
}

CompareOp reflected(CompareOp op) noexcept {
  constexpr CompareOp kReflected[] = {CompareOp::gt, CompareOp::ge, CompareOp::eq,
                                      CompareOp::ne, CompareOp::lt, CompareOp::le};
  return kReflected[static_cast<std::size_t>(op)];
}

Value generic_slot_getattr(const Value& self, Str* name) {
  const Value own = class_of(self)->lookup(names().getattribute);
  Value found = own && class_of(own) != classes.wrapper_descriptor
                    ? call_special(self, names().getattribute, Value(name))
                    : class_of(self)->native()->slots.getattr(self, name);
  if (found || !pending_is(classes.AttributeError)) return found;
  if (!class_of(self)->lookup(names().getattr)) return Value();
  const Ref<Exception> absent = take_pending();
  return call_special(self, names().getattr, Value(name));
}

bool generic_slot_setattr(const Value& self, Str* name, const Value& value) {
  const Value arguments[] = {Value(name), value};
  return static_cast<bool>(value ? call_special(self, names().setattr, arguments, 2)
                                 : call_special(self, names().delattr, arguments, 1));
}

Value generic_slot_repr(const Value& self) {
  return expect_str(call_special(self, names().repr), "__repr__");
}
Value generic_slot_str(const Value& self) {
  return expect_str(call_special(self, names().str), "__str__");
}

bool generic_slot_hash(const Value& self, std::int64_t* out) {
  const Value result = call_special(self, names().hash);
  if (!result) return false;
  if (!is_int(result)) {
    raise(classes.TypeError, "__hash__ method should return an integer");
    return false;
  }
  // What fits is taken as it is, whatever the int's own hash would be; -1 stands for an error.
  const auto fitting = as_int64(result);
  if (!fitting) return hash(result, out);
  *out = *fitting == -1 ? -2 : *fitting;
  return true;
}

Value generic_slot_compare(const Value& self, const Value& other, CompareOp op) {
  if (op == CompareOp::ne) {
    // object.__ne__ inverts __eq__; a class's own __ne__ is asked as it is.
    const Value own = class_of(self)->lookup(compare_name(op));
    if (own && class_of(own) == classes.wrapper_descriptor) {
      const Value result = generic_slot_compare(self, other, CompareOp::eq);
      if (!result || result.is_not_implemented()) return result;
      const int t = truth(result);
      return t < 0 ? Value() : Value::boolean(t == 0);
    }
  }
  if (!class_of(self)->lookup(compare_name(op))) return Value::not_implemented();
  return call_special(self, compare_name(op), other);
}

Value generic_slot_call(const Value& self, const Args& args) {
  const Value bound = lookup_special(self, names().call);
  if (!bound) return Value();
  return call(bound, args);
}

Value generic_slot_iter(const Value& self) {
  const Value found = class_of(self)->lookup(names().iter);
  if (found.is_none()) return raise_type_error("'{}' object is not iterable", self);
  Value iterator = found ? call_special(self, names().iter) : Value();
  if (iterator && class_of(iterator)->slots.next == nullptr)
    return raise_type_error("iter() returned non-iterator of type '{}'", iterator);
  return iterator;
}

Value generic_slot_next(const Value& self) {
  return call_special(self, names().next);
}

Value generic_slot_getitem(const Value& self, const Value& key) {
  return call_special(self, names().getitem, key);
}

bool generic_slot_setitem(const Value& self, const Value& key, const Value& value) {
  const Value arguments[] = {key, value};
  Str* name = value ? names().setitem : names().delitem;
  if (!class_of(self)->lookup(name)) {
    raise(classes.AttributeError, name->text());
    return false;
  }
  return static_cast<bool>(call_special(self, name, arguments, value ? 2 : 1));
}

int generic_slot_contains(const Value& self, const Value& item) {
  const Value result = call_special(self, names().contains, item);
  return result ? truth(result) : -1;
}

std::int64_t generic_slot_len(const Value& self) {
  const Value result = call_special(self, names().len);
  if (!result) return -1;
  if (!is_int(result)) {
    raise_type_error("'{}' object cannot be interpreted as an integer", result);
    return -1;
  }
  const auto n = as_int64(result);
  if (n && *n >= 0) return *n;
  if (n)
    raise(classes.ValueError, "__len__() should return >= 0");
  else
    raise(classes.OverflowError, "cannot fit 'int' into an index-sized integer");
  return -1;
}

int generic_slot_truth(const Value& self) {
  if (!class_of(self)->lookup(names().bool_)) {
    const std::int64_t n = generic_slot_len(self);
    return n < 0 ? -1 : (n != 0 ? 1 : 0);
  }
  const Value result = call_special(self, names().bool_);
  if (!result) return -1;
  if (result.is_bool()) return result.is_true() ? 1 : 0;
  raise(classes.TypeError,
        fmt::format("__bool__ should return bool, returned {}", class_of(result)->name()));
  return -1;
}

Value generic_slot_await(const Value& self) {
  return call_special(self, names().await);
}
Value generic_slot_aiter(const Value& self) {
  return call_special(self, names().aiter);
}
Value generic_slot_anext(const Value& self) {
  return call_special(self, names().anext);
}

Value generic_slot_descr_get(const Value& self, const Value& instance, Class* owner) {
  const Value arguments[] = {instance ? instance : Value::none(), Value(owner)};
  if (!class_of(self)->lookup(names().get)) return self;
  return call_special(self, names().get, arguments, 2);
}

bool generic_slot_descr_set(const Value& self, const Value& instance, const Value& value) {
  const Value arguments[] = {instance, value};
  Str* name = value ? names().set : names().delete_;
  if (!class_of(self)->lookup(name)) {
    raise(classes.AttributeError, name->text());
    return false;
  }
  return static_cast<bool>(call_special(self, name, arguments, value ? 2 : 1));
}

Value generic_slot_index(const Value& self) {
  return call_special(self, names().index);
}

Value generic_slot_create(Class* cls, const Args& args) {
  Value function = cls->lookup(names().new_);
  if (const auto descr = class_of(function)->slots.descr_get;
      descr != nullptr && class_of(function) == classes.staticmethod)
    function = descr(function, Value(), cls);
  if (!function) return Value();
  std::vector<Value> all{Value(cls)};
  all.insert(all.end(), args.values, args.values + args.positional + args.keywords());
  return call(function, Args(all.data(), args.positional + 1, args.names));
}

bool generic_slot_init(const Value& self, const Args& args) {
  const Value bound = lookup_special(self, names().init);
  if (!bound) return false;
  const Value result = call(bound, args);
  if (!result) return false;
  if (result.is_none()) return true;
  raise(classes.TypeError,
        fmt::format("__init__() should return None, not '{}'", class_of(result)->name()));
  return false;
}

void generic_slot_del(const Value& self) {
  if (!call_special(self, names().del)) clear_pending();
}

template <BinaryOp op>
Value generic_slot_binary(const Value& left, const Value& right) {
  Class* l = class_of(left);
  Class* r = class_of(right);
  constexpr auto index = static_cast<std::size_t>(op);
  const bool other = l != r && r->slots.binary[index] == &generic_slot_binary<op>;
  if (l->slots.binary[index] == &generic_slot_binary<op>) {
    if (other && r->is_subclass_of(l) &&
        !r->lookup(reflected_name(op)).same(l->lookup(reflected_name(op)))) {
      const Value result = call_special(right, reflected_name(op), left);
      if (!result ? pending() : !result.is_not_implemented()) return result;
    }
    const Value result = call_special(left, binary_name(op), right);
    if (!result ? pending() : !result.is_not_implemented()) return result;
    if (l == r) return Value::not_implemented();
  }
  if (other) {
    const Value result = call_special(right, reflected_name(op), left);
    if (result || pending()) return result;
  }
  return Value::not_implemented();
}

template <BinaryOp op>
Value generic_slot_inplace(const Value& left, const Value& right) {
  const Value result = call_special(left, inplace_name(op), right);
  return result || pending() ? result : Value::not_implemented();
}

template <UnaryOp op>
Value generic_slot_unary(const Value& self) {
  static Str* const unary_names[] = {intern("__neg__"), intern("__pos__"), intern("__invert__")};
  return call_special(self, unary_names[static_cast<std::size_t>(op)]);
}

#define LOOPSPEC_INSTANTIATE(op)                                                \
  template Value generic_slot_binary<BinaryOp::op>(const Value&, const Value&); \
  template Value generic_slot_inplace<BinaryOp::op>(const Value&, const Value&);
LOOPSPEC_INSTANTIATE(add)
LOOPSPEC_INSTANTIATE(sub)
LOOPSPEC_INSTANTIATE(mul)
LOOPSPEC_INSTANTIATE(matmul)
LOOPSPEC_INSTANTIATE(truediv)
LOOPSPEC_INSTANTIATE(floordiv)
LOOPSPEC_INSTANTIATE(mod)
LOOPSPEC_INSTANTIATE(divmod)
LOOPSPEC_INSTANTIATE(pow)
LOOPSPEC_INSTANTIATE(lshift)
LOOPSPEC_INSTANTIATE(rshift)
LOOPSPEC_INSTANTIATE(and_)
LOOPSPEC_INSTANTIATE(or_)
LOOPSPEC_INSTANTIATE(xor_)
#undef LOOPSPEC_INSTANTIATE
template Value generic_slot_unary<UnaryOp::neg>(const Value&);
template Value generic_slot_unary<UnaryOp::pos>(const Value&);
template Value generic_slot_unary<UnaryOp::invert>(const Value&);

}  // namespace loopspec
