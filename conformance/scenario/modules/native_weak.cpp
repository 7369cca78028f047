// ref, getweakrefcount, getweakrefs: weak references; collect: cycles.
#include <fmt/format.h>

#include <algorithm>

#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "conformance/scenario/modules/weak_reference.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/collect.hpp"
#include "reference/objects/super.hpp"

namespace loopspec {

namespace {

// Of the classes written in C, those whose instances can be referred to weakly.
bool builtin_supports(const Class* cls) {
  for (const Class* c :
       {classes.function, classes.builtin_function, classes.method_descriptor, classes.method,
        classes.type, classes.set, classes.frozenset, classes.generator, classes.coroutine,
        classes.async_generator, classes.module, classes.code})
    if (cls->is_subclass_of(c)) return true;
  const std::string name = cls->full_name();
  return name.starts_with("asyncio.") || name.starts_with("_asyncio.") ||
         name.ends_with("contextvars.Context") || name == "types.GenericAlias" ||
         name == "memoryview" || name == "_thread.lock" || name == "_thread.RLock";
}

bool declares_weak_slot(const Class* cls) {
  const Value slots = cls->dict()->get(names().slots);
  if (!slots) return true;
  static Str* const weak = intern("__weakref__");
  if (is_str(slots)) return slots.as<Str>()->view() == weak->view();
  const auto all = to_vector(slots);
  return all && std::any_of(all->begin(), all->end(), [](const Value& v) {
           return is_str(v) && v.as<Str>()->view() == weak->view();
         });
}

// A class of the program gives its instances a list of weak references, unless their size varies.
bool supports_weak(const Class* cls) {
  for (const Class* sized : {classes.int_, classes.tuple, classes.bytes})
    if (cls->is_subclass_of(sized)) return false;
  const auto& mro = cls->mro();
  return std::any_of(mro.begin(), mro.end(), [](const Class* c) {
    return c->is_builtin() ? builtin_supports(c) : declares_weak_slot(c);
  });
}

Value ref_create(Class* cls, const Args& args) {
  if (!check_count("__new__", args, 1, 2)) return Value();
  if (!check_weak_referable(args[0])) return Value();
  const Value callback = args.positional == 2 && !args[1].is_none() ? args[1] : Value();
  Object* referent = args[0].object();
  if (cls == classes.weakref && !callback)
    if (Ref<WeakRef> shared = shared_weak_reference(referent, cls)) return shared;
  return make_for<WeakRef>(cls, referent, callback);
}

bool ref_init(const Value& self, const Args& args) {
  if (args.keywords() == 0) return check_count("__init__", args, 1, 2);
  if (class_of(self) == classes.weakref) return no_keywords("ref", args);
  return no_keywords(class_of(self)->name().c_str(), args);
}

Value referent_or_none(const Value& self) {
  const Value referent = self.as<WeakRef>()->get();
  return referent ? referent : Value::none();
}

Value ref_call(const Value& self, const Args& args) {
  if (since(11)) {
    if (!no_keywords("weakref", args) || !check_count("weakref", args, 0, 0)) return Value();
  } else if (args.keywords() + args.positional != 0) {
    return type_error({"__call__() takes at most 0 ", args.positional == 0 ? "keyword " : "",
                       "arguments (", std::to_string(args.keywords() + args.positional),
                       " given)"});
  }
  return referent_or_none(self);
}

bool ref_hash(const Value& self, std::int64_t* out) {
  auto* ref = self.as<WeakRef>();
  if (ref->hash == -1) {
    const Value referent = ref->get();
    if (!referent) {
      type_error({"weak object has gone away"});
      return false;
    }
    if (!hash(referent, &ref->hash)) return false;
  }
  *out = ref->hash;
  return true;
}

Value ref_compare(const Value& a, const Value& b, CompareOp op) {
  if ((op != CompareOp::eq && op != CompareOp::ne) || !is_instance(b, classes.weakref))
    return Value::not_implemented();
  const Value x = a.as<WeakRef>()->get();
  const Value y = b.as<WeakRef>()->get();
  if (!x || !y) return Value::boolean(a.same(b) == (op == CompareOp::eq));
  return compare(x, y, op);
}

Value ref_repr(const Value& self) {
  const Value referent = self.as<WeakRef>()->get();
  const void* address = self.object();
  if (!referent) return make_str(fmt::format("<weakref at {}; dead>", address));
  return make_str(fmt::format("<weakref at {}; to '{}' at {}>", address, class_of(referent)->name(),
                              static_cast<const void*>(referent.object())));
}

Value ref_callback(const Value& self) {
  auto* ref = self.as<WeakRef>();
  return ref->get() && ref->callback ? ref->callback : Value::none();
}

void install_ref_slots() {
  Slots& s = classes.weakref->slots;
  s.create = ref_create;
  s.init = ref_init;
  s.call = ref_call;
  s.hash = ref_hash;
  s.compare = ref_compare;
  s.repr = ref_repr;
  define_attributes(classes.weakref, {{"__callback__", ref_callback}});
  finish_builtin_classes();
}

// How the version calls the three classes.
void name_classes() {
  const auto name = [](Class* cls, const char* before, const char* shown) {
    cls->set_name(since(10) ? std::string("weakref.") + shown : before);
    cls->qualname = make_str(since(10) ? shown : before);
    cls->module = make_str(since(10) ? "weakref" : "builtins");
  };
  name(classes.weakref, "weakref", "ReferenceType");
  name(proxy_classes().proxy, "weakproxy", "ProxyType");
  name(proxy_classes().callable, "weakcallableproxy", "CallableProxyType");
}

// Those without a callback come first, then the newest.
std::vector<Value> listed(const Value& v) {
  std::vector<Value> first;
  std::vector<Value> others;
  if (v.object() == nullptr) return first;
  for (const Ref<WeakRef>& ref : weak_references(v.object()))
    (ref->cls()->is_builtin() && !ref->callback ? first : others).emplace_back(ref);
  std::stable_partition(first.begin(), first.end(),
                        [](const Value& r) { return class_of(r) == classes.weakref; });
  first.insert(first.end(), others.rbegin(), others.rend());
  return first;
}

Value count(Value* a) {
  return int_of(a[0].object() != nullptr ? weak_references(a[0].object()).size() : 0);
}

}  // namespace

bool check_weak_referable(const Value& v) {
  if (v.object() != nullptr && supports_weak(class_of(v))) return true;
  type_error({"cannot create weak reference to '", type_name(v), "' object"});
  return false;
}

Ref<WeakRef> shared_weak_reference(Object* object, const Class* cls) {
  for (const Ref<WeakRef>& ref : weak_references(object))
    if (ref->cls() == cls && !ref->callback) return ref;
  return nullptr;
}

void add_native_weak(Dict* into) {
  static const bool installed = (install_ref_slots(), true);
  (void)installed;
  name_classes();
  define_functions(into, {{"C getweakrefcount(object, /)", count},
                          {"C getweakrefs(object, /)",
                           [](Value* a) -> Value { return make_list(listed(a[0])); }},
                          {"C proxy(object, callback=None, /)", make_proxy},
                          {"C collect()", [](Value*) { return int_of(collect_cycles()); }}});
  for (const char* function : {"getweakrefcount", "getweakrefs", "proxy"})
    into->get(intern(function)).as<NativeFunction>()->module = make_str("_weakref");
  into->set(intern("ref"), Value(classes.weakref));
  into->set(intern("ReferenceType"), Value(classes.weakref));
  into->set(intern("ProxyType"), Value(proxy_classes().proxy));
  into->set(intern("CallableProxyType"), Value(proxy_classes().callable));
}

}  // namespace loopspec
