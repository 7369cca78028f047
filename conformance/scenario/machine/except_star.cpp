#include "conformance/scenario/machine/except_star.hpp"

#include <fmt/format.h>

#include "conformance/scenario/machine/frame.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception_split.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

bool is_group(const Value& v) {
  return is_instance(v, classes.BaseExceptionGroup);
}

bool is_group_class(const Value& v) {
  return is_instance(v, classes.type) && v.as<Class>()->is_subclass_of(classes.BaseExceptionGroup);
}

bool refuse_groups(const Value& types) {
  bool found = is_group_class(types);
  if (is_tuple(types))
    for (const Value& type : types.as<Tuple>()->items()) found = found || is_group_class(type);
  if (found)
    raise(classes.TypeError,
          "catching ExceptionGroup with except* is not allowed. Use except instead.");
  return !found;
}

Value wrapped(Frame* frame, const Value& exception) {
  const Value group =
      call(Value(classes.BaseExceptionGroup), {make_str(""), make_tuple({exception})});
  if (group && semantics().except_star_wraps_here) add_traceback(group.as<Exception>(), frame);
  return group;
}

// A group divides itself: the program may have a split() of its own.
bool divide(const Value& types, Value* rest, Value* match) {
  static Str* const split = intern("split");
  const Value group = *rest;
  const Value parts = call_method(group, split, {types});
  if (!parts) return false;
  if (!is_tuple(parts)) {
    raise(classes.TypeError, fmt::format("{}.split must return a tuple, not {}",
                                         class_of(group)->name(), class_of(parts)->name()));
    return false;
  }
  const auto items = parts.as<Tuple>()->items();
  if (items.size() < 2) {
    raise(classes.TypeError, fmt::format("{}.split must return a 2-tuple, got tuple of size {}",
                                         class_of(group)->name(), items.size()));
    return false;
  }
  *match = items[0];
  *rest = items[1];
  return true;
}

bool same_metadata(const Value& a, const Value& b) {
  const auto* x = a.as<Exception>();
  const auto* y = b.as<Exception>();
  return x->traceback.get() == y->traceback.get() && x->cause.same(y->cause) &&
         x->context.same(y->context);
}

}  // namespace

bool match_except_star(Frame* frame, const Value& types, Value* rest, Value* match) {
  if (!can_be_caught(types) || !refuse_groups(types)) return false;
  *match = Value::none();
  if (rest->is_none()) return true;
  if (exception_matches(*rest, types) > 0) {
    *match = is_group(*rest) ? *rest : wrapped(frame, *rest);
    *rest = Value::none();
    return static_cast<bool>(*match);
  }
  return !is_group(*rest) || divide(types, rest, match);
}

Value merge_raised(const Value& original, const Value& raised) {
  const std::vector<Value>& all = raised.as<List>()->items;
  if (all.empty()) return Value::none();
  if (!is_group(original)) return all.front();  // at most one handler has run
  std::vector<Value> anew;
  std::vector<Value> again;
  for (const Value& exception : all) {
    if (exception.is_none()) continue;
    (same_metadata(exception, original) ? again : anew).push_back(exception);
  }
  const Value left = projection(original, again);
  if (!left || anew.empty()) return left;
  if (!left.is_none()) anew.push_back(left);
  const bool alone_as_it_is = since(11, 4);
  if (anew.size() == 1 && alone_as_it_is) return anew.front();
  return call(Value(classes.BaseExceptionGroup), {make_str(""), Value(make_list(std::move(anew)))});
}

}  // namespace loopspec
