// len, min, max, sorted, any, all.
#include <fmt/format.h>

#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/types/list.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

Value any_of(Value* a) {
  const Value iterator = iterate(a[0]);
  if (!iterator) return Value();
  while (const Value item = next(iterator)) {
    const int t = truth(item);
    if (t != 0) return t < 0 ? Value() : Value::true_();
  }
  return pending() ? Value() : Value::false_();
}

Value all_of(Value* a) {
  const Value iterator = iterate(a[0]);
  if (!iterator) return Value();
  while (const Value item = next(iterator)) {
    const int t = truth(item);
    if (t <= 0) return t < 0 ? Value() : Value::false_();
  }
  return pending() ? Value() : Value::true_();
}

Value length_of(Value* a) {
  const std::int64_t n = length(a[0]);
  return n < 0 ? Value() : make_int(n);
}

// min and max: `op` says when a later item takes the place of the best so far.
Value extreme(const Args& args, const char* name, CompareOp op) {
  if (args.positional == 0) return type_error({name, " expected at least 1 argument, got 0"});
  Value key;
  Value fallback;
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    const std::string& keyword = (*args.names)[i].as<Str>()->text();
    if (keyword == "key") {
      key = args.keyword(i);
    } else if (keyword == "default") {
      fallback = args.keyword(i);
    } else {
      if (since(13))
        return type_error({name, "() got an unexpected keyword argument '", keyword, "'"});
      return type_error({"'", keyword, "' is an invalid keyword argument for ", name, "()"});
    }
  }
  if (args.positional > 1 && fallback)
    return type_error(
        {"Cannot specify a default for ", name, "() with multiple positional arguments"});
  Value best;
  Value best_key;
  const auto consider = [&](const Value& item) {
    Value item_key = key && !key.is_none() ? call(key, {item}) : item;
    if (!item_key) return false;
    const int better = best ? compare_true(item_key, best_key, op) : 1;
    if (better <= 0) return better == 0;
    best = item;
    best_key = std::move(item_key);
    return true;
  };
  if (args.positional == 1) {
    const Value iterator = iterate(args[0]);
    if (!iterator) return Value();
    while (const Value item = next(iterator))
      if (!consider(item)) return Value();
    if (pending()) return Value();
  } else {
    for (std::size_t i = 0; i < args.positional; ++i)
      if (!consider(args[i])) return Value();
  }
  if (best) return best;
  if (fallback) return fallback;
  return value_error(
      {name, since(12) ? "() iterable argument is empty" : "() arg is an empty sequence"});
}

// What is not the iterable is left to list.sort, which then complains.
Value sorted(const Args& args) {
  if (!check_count("sorted", args, 1, 1)) return Value();
  auto items = to_vector_asking(args[0]);
  if (!items) return Value();
  const Value list = make_list(std::move(*items));
  static Str* const name = intern("sort");
  const Value method = get_attribute(list, name);
  if (!method) return Value();
  const Args rest(args.values + 1, 0, args.names);
  return call(method, rest) ? list : Value();
}

}  // namespace

void install_sequence_functions(Dict* into) {
  define_functions(into, {{"C any(iterable, /)", any_of},
                          {"C all(iterable, /)", all_of},
                          {"C len(obj, /)", length_of}});
  into->set(intern("sorted"), make_native_raw("sorted", sorted));
  into->set(intern("min"),
            make_native_raw("min", [](const Args& a) { return extreme(a, "min", CompareOp::lt); }));
  into->set(intern("max"),
            make_native_raw("max", [](const Args& a) { return extreme(a, "max", CompareOp::gt); }));
}

}  // namespace loopspec
