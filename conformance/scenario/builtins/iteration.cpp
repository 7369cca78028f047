// iter, next, enumerate, zip, map, filter, reversed, aiter, anext.
#include <fmt/format.h>

#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/native_level.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

// An iterator over other iterators: what enumerate, zip, map, filter and reversed keep.
class Adapter : public Container {
 public:
  explicit Adapter(Class* cls) : Container(cls) {}
  Value function;
  std::vector<Value> iterators;
  Value counter;        // enumerate: the next number; reversed: the next index
  bool strict = false;  // zip
  void visit(Visitor& v) override {
    v.visit(function);
    for (const Value& i : iterators) v.visit(i);
    v.visit(counter);
  }
  void clear() override {
    function = Value();
    iterators.clear();
  }
};

Class* enumerate_class = nullptr;
Class* zip_class = nullptr;
Class* map_class = nullptr;
Class* filter_class = nullptr;
Class* reversed_class = nullptr;
Class* callable_iterator = nullptr;

Adapter* self_of(const Value& v) {
  return v.as<Adapter>();
}

bool no_init(const Value&, const Args&) {
  return true;
}

Value create_enumerate(Class* cls, const Args& args) {
  Value a[2];
  // From 3.11 on it reads its arguments itself, and names those that it does not know as ever.
  for (std::size_t k = 0;
       since(11) && args.positional + args.keywords() <= 2 && k < args.keywords(); ++k) {
    const std::string& given = (*args.names)[k].as<Str>()->text();
    const bool start_alone = given == "start" && args.positional + args.keywords() == 1;
    if (start_alone || (given != "iterable" && given != "start"))
      return type_error({"'", given, "' is an invalid keyword argument for enumerate()"});
  }
  if (!read_arguments("enumerate", args, {"iterable", "start"}, a)) return Value();
  if (!a[0])
    return type_error(
        {"enumerate() missing required argument 'iterable'", since(11) ? "" : " (pos 1)"});
  Ref<Adapter> e = make<Adapter>(cls);
  e->counter = a[1] ? to_index(a[1]) : make_int(0);
  if (!e->counter) return Value();
  Value iterator = iterate(a[0]);
  if (!iterator) return Value();
  e->iterators.push_back(std::move(iterator));
  return e;
}

Value next_enumerate(const Value& self) {
  const NativeLevel level;
  if (!level.entered()) return Value();
  Adapter* e = self_of(self);
  Value item = next(e->iterators.front());
  if (!item) return Value();
  Value number = e->counter;
  e->counter = binary(BinaryOp::add, number, Value::small_int(1));
  return make_tuple({number, item});
}

bool add_iterators(Adapter* into, const Args& args, std::size_t first) {
  for (std::size_t i = first; i < args.positional; ++i) {
    Value iterator = iterate(args[i]);
    if (!iterator) return false;
    into->iterators.push_back(std::move(iterator));
  }
  return true;
}

Value create_zip(Class* cls, const Args& args) {
  Ref<Adapter> z = make<Adapter>(cls);
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    const std::string& name = (*args.names)[i].as<Str>()->text();
    if (name != "strict" || !since(10)) {
      if (!since(10)) return type_error({"zip() takes no keyword arguments"});
      if (!since(13)) return type_error({"'", name, "' is an invalid keyword argument for zip()"});
      return type_error({"zip() got an unexpected keyword argument '", name, "'"});
    }
    const int t = truth(args.keyword(i));
    if (t < 0) return Value();
    z->strict = t != 0;
  }
  // An object without iteration is named by its place, others by themselves.
  return add_iterators(z.get(), args, 0) ? Value(z) : Value();
}

Value zip_shorter(std::size_t index) {
  const std::string others = index == 1 ? " " : "s 1-";
  return value_error({"zip() argument ", std::to_string(index + 1), " is shorter than argument",
                      others, std::to_string(index)});
}

Value zip_longer(std::size_t index) {
  const std::string others = index == 1 ? " " : "s 1-";
  return value_error({"zip() argument ", std::to_string(index + 1), " is longer than argument",
                      others, std::to_string(index)});
}

Value next_zip(const Value& self) {
  const NativeLevel level;
  if (!level.entered()) return Value();
  Adapter* z = self_of(self);
  if (z->iterators.empty()) return Value();
  std::vector<Value> items;
  for (std::size_t i = 0; i < z->iterators.size(); ++i) {
    Value item = next(z->iterators[i]);
    if (!item) {
      if (pending() || !z->strict) return Value();
      if (i != 0) return zip_shorter(i);
      for (std::size_t k = 1; k < z->iterators.size(); ++k) {
        const Value more = next(z->iterators[k]);
        if (more) return zip_longer(k);
        if (pending()) return Value();
      }
      return Value();
    }
    items.push_back(std::move(item));
  }
  return make_tuple(std::move(items));
}

Value create_map(Class* cls, const Args& args) {
  if (!no_keywords("map", args)) return Value();
  if (args.positional < 2) return type_error({"map() must have at least two arguments."});
  Ref<Adapter> m = make<Adapter>(cls);
  m->function = args[0];
  return add_iterators(m.get(), args, 1) ? Value(m) : Value();
}

Value next_map(const Value& self) {
  const NativeLevel level;
  if (!level.entered()) return Value();
  Adapter* m = self_of(self);
  std::vector<Value> items;
  for (const Value& iterator : m->iterators) {
    Value item = next(iterator);
    if (!item) return Value();
    items.push_back(std::move(item));
  }
  return call(m->function, Args(items.data(), items.size()));
}

Value create_filter(Class* cls, const Args& args) {
  if (!no_keywords("filter", args) || !check_count("filter", args, 2, 2)) return Value();
  Ref<Adapter> f = make<Adapter>(cls);
  f->function = args[0];
  return add_iterators(f.get(), args, 1) ? Value(f) : Value();
}

Value next_filter(const Value& self) {
  const NativeLevel level;
  if (!level.entered()) return Value();
  Adapter* f = self_of(self);
  while (Value item = next(f->iterators.front())) {
    const Value verdict = f->function.is_none() ? item : call(f->function, {item});
    const int t = verdict ? truth(verdict) : -1;
    if (t < 0) return Value();
    if (t != 0) return item;
  }
  return Value();
}

Value create_reversed(Class* cls, const Args& args) {
  if (!no_keywords("reversed", args) || !check_count("reversed", args, 1, 1)) return Value();
  if (const Value method = lookup_special(args[0], names().reversed)) {
    if (method.is_none()) return raise_type_error("'{}' object is not reversible", args[0]);
    return call(method);
  }
  if (pending()) return Value();
  if (class_of(args[0])->slots.getitem == nullptr || class_of(args[0])->slots.len == nullptr ||
      is_dict(args[0]))
    return raise_type_error("'{}' object is not reversible", args[0]);
  const std::int64_t n = length(args[0]);
  if (n < 0) return Value();
  Ref<Adapter> r = make<Adapter>(cls);
  r->iterators.push_back(args[0]);
  r->counter = make_int(n - 1);
  return r;
}

Value next_reversed(const Value& self) {
  Adapter* r = self_of(self);
  if (r->iterators.empty()) return Value();
  const std::int64_t index = r->counter.small_int();
  Value item = index >= 0 ? get_item(r->iterators.front(), r->counter) : Value();
  if (item) {
    r->counter = make_int(index - 1);
    return item;
  }
  if (pending_is(classes.IndexError) || pending_is(classes.StopIteration)) clear_pending();
  r->iterators.clear();
  return Value();
}

Value reversed_left(Value* a) {
  const Adapter* r = self_of(a[0]);
  return r->iterators.empty() ? Value::small_int(0) : make_int(r->counter.small_int() + 1);
}

Value next_callable(const Value& self) {
  Adapter* c = self_of(self);
  if (!c->function) return Value();
  Value item = call(c->function);
  if (!item) {
    if (pending_is(classes.StopIteration)) {
      clear_pending();
      c->function = Value();
    }
    return Value();
  }
  const int same = equal(item, c->counter);
  if (same == 0) return item;
  c->function = Value();
  return Value();
}

Value iter_of(Value* a) {
  if (!a[1]) return iterate(a[0]);
  if (!is_callable(a[0])) {
    const bool named = since(12) && !since(13);
    return type_error({named ? "iter(object, sentinel): object must be callable"
                             : "iter(v, w): v must be callable"});
  }
  Ref<Adapter> c = make<Adapter>(callable_iterator);
  c->function = a[0];
  c->counter = a[1];
  return c;
}

Value next_of(Value* a) {
  if (class_of(a[0])->slots.next == nullptr)
    return raise_type_error("'{}' object is not an iterator", a[0]);
  Value item = next_or_stop(a[0]);
  if (item) return item;
  if (!a[1]) return pending() ? Value() : raise(classes.StopIteration);
  if (pending() && !pending_is(classes.StopIteration)) return Value();
  clear_pending();
  return a[1];
}

Value aiter_of(Value* a) {
  const auto slot = class_of(a[0])->slots.aiter;
  if (slot == nullptr) return raise_type_error("'{}' object is not an async iterable", a[0]);
  Value iterator = slot(a[0]);
  if (!iterator || class_of(iterator)->slots.anext != nullptr) return iterator;
  return raise_type_error("aiter() returned not an async iterator of type '{}'", iterator);
}

// anext(iterator, default): StopAsyncIteration becomes the default.
class AnextDefault final : public Steppable {
 public:
  AnextDefault(Class* cls, Value inner, Value fallback)
      : Steppable(cls), inner_(std::move(inner)), fallback_(std::move(fallback)) {}
  Step send(const Value& v) override { return over(delegate_send(inner_, v)); }
  Step throw_(Ref<Exception> e) override { return over(delegate_throw(inner_, std::move(e))); }
  Value close() override { return Value::none(); }
  bool is_coroutine() const noexcept override { return false; }
  std::string name() const override { return "anext"; }
  std::string qualname() const override { return "anext"; }
  bool finished() const noexcept override { return finished_; }
  void visit(Visitor& v) override {
    v.visit(inner_);
    v.visit(fallback_);
  }
  void clear() override { inner_ = fallback_ = Value(); }

 private:
  Step over(Step step) {
    if (step.kind == StepKind::yielded) return step;
    finished_ = true;
    if (step.kind != StepKind::raised || !pending_is(classes.StopAsyncIteration)) return step;
    clear_pending();
    return Step::done(fallback_);
  }
  Value inner_;
  Value fallback_;
  bool finished_ = false;
};

Class* anext_class = nullptr;

Value anext_of(Value* a) {
  const auto slot = class_of(a[0])->slots.anext;
  if (slot == nullptr) return raise_type_error("'{}' object is not an async iterator", a[0]);
  Value awaitable = slot(a[0]);
  if (!awaitable || !a[1]) return awaitable;
  Value inner = get_awaitable(awaitable);
  return inner ? Value(make<AnextDefault>(anext_class, std::move(inner), a[1])) : Value();
}

Class* adapter_class(const char* name, Value (*create)(Class*, const Args&),
                     Value (*next_slot)(const Value&)) {
  Class* cls = iterator_class(name, next_slot);
  cls->slots.create = create;
  cls->slots.init = no_init;
  return cls;
}

}  // namespace

void install_builtin_classes() {
  enumerate_class = adapter_class("enumerate", create_enumerate, next_enumerate);
  zip_class = adapter_class("zip", create_zip, next_zip);
  map_class = adapter_class("map", create_map, next_map);
  filter_class = adapter_class("filter", create_filter, next_filter);
  reversed_class = adapter_class("reversed", create_reversed, next_reversed);
  define_methods(reversed_class, {{"C __length_hint__(self, /)", reversed_left}});
  callable_iterator = iterator_class("callable_iterator", next_callable);
  anext_class = Class::builtin("anext_awaitable", classes.object);
  anext_class->slots.await = iter_self;
}

void install_iteration_functions(Dict* into) {
  into->set(intern("enumerate"), Value(enumerate_class));
  into->set(intern("zip"), Value(zip_class));
  into->set(intern("map"), Value(map_class));
  into->set(intern("filter"), Value(filter_class));
  into->set(intern("reversed"), Value(reversed_class));
  define_functions(into, {{"C iter(object, sentinel=?, /)", iter_of},
                          {"C next(iterator, default=?, /)", next_of}});
  if (since(10))
    define_functions(into, {{"C aiter(async_iterable, /)", aiter_of},
                            {"C anext(aiterator, default=?, /)", anext_of}});
}

}  // namespace loopspec
