// BaseExceptionGroup and ExceptionGroup: construction, attributes, split, subgroup, derive.
#include <fmt/format.h>

#include <algorithm>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception_split.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/subscript.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

ExceptionGroup* self_of(const Value& v) {
  return v.as<ExceptionGroup>();
}

Value type_error(const std::string& message) {
  return raise(classes.TypeError, message);
}

// Non-null when the items make a group; chooses ExceptionGroup when nothing in it is a bare
// BaseException.
Class* fitting_class(Class* cls, const std::vector<Value>& items) {
  bool plain = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_exception(items[i])) {
      raise(classes.ValueError,
            fmt::format("Item {} of second argument (exceptions) is not an exception", i));
      return nullptr;
    }
    plain = plain && is_instance(items[i], classes.Exception);
  }
  if (cls == classes.BaseExceptionGroup) return plain ? classes.ExceptionGroup : cls;
  if (plain) return cls;
  if (cls == classes.ExceptionGroup) {
    type_error("Cannot nest BaseExceptions in an ExceptionGroup");
    return nullptr;
  }
  if (!cls->is_subclass_of(classes.Exception)) return cls;
  type_error(fmt::format("Cannot nest BaseExceptions in '{}'", cls->name()));
  return nullptr;
}

Value group_create(Class* cls, const Args& args) {
  if (args.positional != 2)
    return type_error(fmt::format(
        "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", args.positional));
  if (!is_str(args[0]))
    return type_error(fmt::format("BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                                  class_of(args[0])->name()));
  if (class_of(args[1])->slots.getitem == nullptr || is_dict(args[1]))
    return type_error("second argument (exceptions) must be a sequence");
  auto items = to_vector(args[1]);
  if (!items) return Value();
  if (items->empty())
    return raise(classes.ValueError, "second argument (exceptions) must be a non-empty sequence");
  Class* chosen = fitting_class(cls, *items);
  if (chosen == nullptr) return Value();
  return make<ExceptionGroup>(chosen, make_tuple({args[0], args[1]}), Ref<Str>(args[0].as<Str>()),
                              make_tuple(std::move(*items)));
}

bool group_init(const Value& self, const Args& args) {
  self_of(self)->args = make_tuple(std::vector<Value>(args.values, args.values + args.positional));
  return true;
}

Value group_str(const Value& self) {
  const std::size_t n = self_of(self)->exceptions->size();
  return make_str(
      fmt::format("{} ({} sub-exception{})", self_of(self)->message->text(), n, n == 1 ? "" : "s"));
}

bool is_exception_class(const Value& v) {
  return is_instance(v, classes.type) && v.as<Class>()->is_subclass_of(classes.BaseException);
}

bool is_predicate(const Value& v) {
  return since(13) ? is_callable(v) && !is_instance(v, classes.type)
                   : class_of(v) == classes.function;
}

bool are_exception_classes(const Value& condition) {
  if (class_of(condition) != classes.tuple) return is_exception_class(condition);
  const auto all = condition.as<Tuple>()->items();
  return std::all_of(all.begin(), all.end(), is_exception_class);
}

// What split() and subgroup() were asked for; null: TypeError is pending.
TakesException condition_of(const Value& condition) {
  if (is_predicate(condition))
    return [&condition](const Value& exception) {
      const Value verdict = call(condition, {exception});
      return verdict ? truth(verdict) : -1;
    };
  if (are_exception_classes(condition))
    return [&condition](const Value& exception) { return exception_matches(exception, condition); };
  type_error(since(13) ? "expected an exception type, a tuple of exception types, or a callable "
                         "(other than a class)"
                       : "expected a function, exception type or tuple of exception types");
  return nullptr;
}

Value split_method(Value* a) {
  const TakesException takes = condition_of(a[1]);
  SplitException parts;
  if (!takes || !split_exception(a[0], takes, true, &parts)) return Value();
  return make_tuple({parts.match, parts.rest});
}

Value subgroup_method(Value* a) {
  const TakesException takes = condition_of(a[1]);
  SplitException parts;
  if (!takes || !split_exception(a[0], takes, false, &parts)) return Value();
  return parts.match;
}

bool refuse_to_set(const Value&, const Value&) {
  raise(classes.AttributeError, "readonly attribute");
  return false;
}

Value derive_method(Value* a) {
  return call(Value(classes.BaseExceptionGroup), {Value(self_of(a[0])->message), a[1]});
}

}  // namespace

void install_exception_groups() {
  make_subscriptable(classes.BaseExceptionGroup);
  for (Class* cls : {classes.BaseExceptionGroup, classes.ExceptionGroup}) {
    Slots& s = cls->slots;
    s.create = group_create;
    s.init = group_init;
    s.str = group_str;
  }
  define_attributes(
      classes.BaseExceptionGroup,
      {{"message", [](const Value& v) -> Value { return self_of(v)->message; }, refuse_to_set},
       {"exceptions", [](const Value& v) -> Value { return self_of(v)->exceptions; },
        refuse_to_set}});
  define_methods(classes.BaseExceptionGroup, {{"C split(self, condition, /)", split_method},
                                              {"C subgroup(self, condition, /)", subgroup_method},
                                              {"C derive(self, excs, /)", derive_method}});
}

}  // namespace loopspec
