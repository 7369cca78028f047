// __build_class__: what a class statement calls with its body, its name and its bases.
#include <fmt/format.h>

#include <algorithm>

#include "conformance/scenario/machine/call.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

// Bases that are no classes may stand for others (PEP 560).
bool resolve_bases(std::vector<Value>& bases) {
  static Str* const mro_entries = intern("__mro_entries__");
  std::vector<Value> resolved;
  const Ref<Tuple> original = make_tuple(bases);
  for (const Value& base : bases) {
    if (is_instance(base, classes.type)) {
      resolved.push_back(base);
      continue;
    }
    const Value hook = find_attribute(base, mro_entries);
    if (!hook) {
      if (pending()) return false;
      resolved.push_back(base);
      continue;
    }
    const Value entries = call(hook, {Value(original)});
    if (!entries) return false;
    const auto items = entries.as<Tuple>()->items();
    resolved.insert(resolved.end(), items.begin(), items.end());
  }
  bases = std::move(resolved);
  return true;
}

// Null: no metaclass goes with all the bases; TypeError is pending.
Value most_derived(Class* meta, const std::vector<Value>& bases) {
  for (const Value& base : bases) {
    Class* other = class_of(base);
    if (meta->is_subclass_of(other)) continue;
    if (!other->is_subclass_of(meta))
      return raise(classes.TypeError,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                   "subclass of the metaclasses of all its bases");
    meta = other;
  }
  return Value(meta);
}

// What `metaclass=` says, or the class of the first base, which need not be a class itself.
Value choose_meta(const Args& args, const std::vector<Value>& bases) {
  Value meta = Value(bases.empty() ? classes.type : class_of(bases.front()));
  for (std::size_t i = 0; i < args.keywords(); ++i)
    if ((*args.names)[i].as<Str>()->view() == "metaclass") meta = args.keyword(i);
  return is_instance(meta, classes.type) ? most_derived(meta.as<Class>(), bases) : meta;
}

// `keywords`: those of the class statement but metaclass, after two places for name and bases.
Value prepare_namespace(const Value& meta, const Args& keywords) {
  static Str* const prepare = intern("__prepare__");
  const Value hook = find_attribute(meta, prepare);
  if (!hook) return pending() ? Value() : Value(make_dict());
  Value made = call(hook, keywords);
  if (made && class_of(made)->slots.getitem == nullptr)
    return raise(
        classes.TypeError,
        fmt::format("{}.__prepare__() must return a mapping, not {}",
                    is_instance(meta, classes.type) ? meta.as<Class>()->name() : "<metaclass>",
                    class_of(made)->name()));
  return made;
}

Value run_body(Function* body, const Value& name_space) {
  const Ref<Frame> frame =
      Frame::create(body->code.get(), body->globals.get(), name_space, &body->closure);
  if (!enter_call()) return Value();
  Value result;
  run(frame.get(), Value(), &result);
  leave_call();
  return result;
}

Value build_class(const Args& args) {
  std::vector<Value> bases(args.values + 2, args.values + args.positional);
  const Ref<Tuple> original = make_tuple(bases);
  const bool stand_ins = !std::all_of(bases.begin(), bases.end(), [](const Value& base) {
    return is_instance(base, classes.type);
  });
  if (!resolve_bases(bases)) return Value();
  const Value meta = choose_meta(args, bases);
  if (!meta) return Value();
  const Ref<Tuple> base_tuple = make_tuple(bases);
  std::vector<Value> keys;
  std::vector<Value> all{args[1], base_tuple};
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    if ((*args.names)[i].as<Str>()->view() == "metaclass") continue;
    keys.push_back((*args.names)[i]);
    all.push_back(args.keyword(i));
  }
  const Ref<Tuple> names_tuple = make_tuple(std::move(keys));
  Tuple* const names = names_tuple->size() == 0 ? nullptr : names_tuple.get();
  const Value name_space = prepare_namespace(meta, Args(all.data(), 2, names));
  if (!name_space || !run_body(args[0].as<Function>(), name_space)) return Value();
  static Str* const orig_bases = intern("__orig_bases__");
  if (stand_ins && !set_item(name_space, orig_bases, original)) return Value();
  all.insert(all.begin() + 2, name_space);
  return call(meta, Args(all.data(), 3, names));
}

}  // namespace

Value build_class_function() {
  static NativeFunction* const function = make_native_raw("__build_class__", build_class).release();
  return Value(function);
}

}  // namespace loopspec
