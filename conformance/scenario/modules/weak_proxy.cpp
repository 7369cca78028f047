// Proxies: every operation is the referent's own.
#include <fmt/format.h>

#include <utility>

#include "conformance/scenario/modules/weak_reference.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/super.hpp"

namespace loopspec {

namespace {

bool is_proxy(const Value& v) {
  const Class* cls = class_of(v);
  return cls == proxy_classes().proxy || cls == proxy_classes().callable;
}

// What v stands for: itself when it is no proxy. Null: ReferenceError is pending.
Value behind(const Value& v) {
  if (!is_proxy(v)) return v;
  const Value referent = v.as<WeakRef>()->get();
  return referent ? referent
                  : raise(classes.ReferenceError, "weakly-referenced object no longer exists");
}

template <BinaryOp op>
Value proxy_binary(const Value& left, const Value& right) {
  const Value x = behind(left);
  if (!x) return Value();
  const Value y = behind(right);
  return y ? binary(op, x, y) : Value();
}

template <BinaryOp op>
Value proxy_inplace(const Value& left, const Value& right) {
  const Value x = behind(left);
  if (!x) return Value();
  const Value y = behind(right);
  return y ? inplace(op, x, y) : Value();
}

template <UnaryOp op>
Value proxy_unary(const Value& v) {
  const Value x = behind(v);
  return x ? unary(op, x) : Value();
}

template <std::size_t... i>
void set_arithmetic(Slots& s, std::index_sequence<i...>) {
  ((s.binary[i] = proxy_binary<static_cast<BinaryOp>(i)>), ...);
  ((s.inplace[i] = proxy_inplace<static_cast<BinaryOp>(i)>), ...);
}

Value proxy_compare(const Value& a, const Value& b, CompareOp op) {
  const Value x = behind(a);
  if (!x) return Value();
  const Value y = behind(b);
  return y ? compare(x, y, op) : Value();
}

Value proxy_next(const Value& v) {
  const Value x = behind(v);
  if (!x) return Value();
  if (class_of(x)->slots.next == nullptr && since(10))
    return type_error({"Weakref proxy referenced a non-iterator '", type_name(x), "' object"});
  return next(x);
}

Value proxy_repr(const Value& v) {
  const Value x = v.as<WeakRef>()->get();
  return make_str(fmt::format("<weakproxy at {} to {} at {}>", static_cast<const void*>(v.object()),
                              x ? type_name(x) : "NoneType", static_cast<const void*>(x.object())));
}

void set_object_slots(Slots& s) {
  s.getattr = [](const Value& v, Str* name) {
    const Value x = behind(v);
    return x ? get_attribute(x, name) : Value();
  };
  s.setattr = [](const Value& v, Str* name, const Value& value) {
    const Value x = behind(v);
    return x && set_attribute(x, name, value);
  };
  s.repr = proxy_repr;
  s.str = [](const Value& v) {
    const Value x = behind(v);
    return x ? str(x) : Value();
  };
  s.hash = unhashable;
  s.compare = proxy_compare;
  s.truth = [](const Value& v) {
    const Value x = behind(v);
    return x ? truth(x) : -1;
  };
  s.index = [](const Value& v) {
    const Value x = behind(v);
    return x ? to_index(x) : Value();
  };
}

void set_container_slots(Slots& s) {
  s.iter = [](const Value& v) {
    const Value x = behind(v);
    return x ? iterate(x) : Value();
  };
  s.next = proxy_next;
  s.getitem = [](const Value& v, const Value& key) {
    const Value x = behind(v);
    return x ? get_item(x, key) : Value();
  };
  s.setitem = [](const Value& v, const Value& key, const Value& value) {
    const Value x = behind(v);
    return x && (value ? set_item(x, key, value) : delete_item(x, key));
  };
  s.contains = [](const Value& v, const Value& item) {
    const Value x = behind(v);
    return x ? contains(x, item) : -1;
  };
  s.len = [](const Value& v) {
    const Value x = behind(v);
    return x ? length(x) : -1;
  };
}

Class* make_proxy_class(const char* name) {
  Class* cls = Class::builtin(name, classes.object, "weakref");
  Slots& s = cls->slots;
  s.create = cannot_create;
  set_object_slots(s);
  set_container_slots(s);
  set_arithmetic(s, std::make_index_sequence<kBinaryOps>());
  s.unary = {proxy_unary<UnaryOp::neg>, proxy_unary<UnaryOp::pos>, proxy_unary<UnaryOp::invert>};
  return cls;
}

}  // namespace

const ProxyClasses& proxy_classes() {
  static const ProxyClasses all = [] {
    const ProxyClasses made{make_proxy_class("ProxyType"), make_proxy_class("CallableProxyType")};
    made.callable->slots.call = [](const Value& v, const Args& args) {
      const Value x = behind(v);
      return x ? call(x, args) : Value();
    };
    finish_builtin_classes();
    return made;
  }();
  return all;
}

Value make_proxy(Value* a) {
  if (!check_weak_referable(a[0])) return Value();
  Class* cls = is_callable(a[0]) ? proxy_classes().callable : proxy_classes().proxy;
  Object* referent = a[0].object();
  if (a[1].is_none()) {
    if (Ref<WeakRef> shared = shared_weak_reference(referent, cls)) return shared;
    a[1] = Value();
  }
  Ref<WeakRef> proxy = make<WeakRef>(referent, a[1]);
  proxy->set_cls(cls);
  return proxy;
}

}  // namespace loopspec
