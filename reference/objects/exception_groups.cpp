// BaseExceptionGroup and ExceptionGroup: construction, attributes, split, subgroup, derive.
#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"

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
    return type_error(fmt::format("argument 1 must be str, not {}", class_of(args[0])->name()));
  if (!is_list(args[1]) && !is_tuple(args[1]))
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

Value group_repr(const Value& self) {
  const auto text = repr_text(self_of(self)->message);
  std::vector<Value> items(self_of(self)->exceptions->items().begin(),
                           self_of(self)->exceptions->items().end());
  const auto list = is_tuple((*self_of(self)->args)[1]) ? repr_text(self_of(self)->exceptions)
                                                        : repr_text(make_list(items));
  if (!text || !list) return Value();
  return make_str(fmt::format("{}({}, {})", self.object()->cls()->name(), *text, *list));
}

// 1, 0, -1: does the condition (class, tuple of classes, predicate) take this exception?
int matches(const Value& exception, const Value& condition) {
  if (is_instance(condition, classes.type) || is_tuple(condition))
    return is_instance_of(exception, condition);
  const Value verdict = call(condition, {exception});
  return verdict ? truth(verdict) : -1;
}

// A group like `like` with other members: derive(), then what belongs to the exception itself.
Value derived(const Value& like, std::vector<Value> items) {
  static Str* const derive = intern("derive");
  const Value made = call_method(like, derive, {Value(make_list(std::move(items)))});
  if (!made) return Value();
  if (!is_instance(made, classes.BaseExceptionGroup))
    return type_error("derive must return an instance of BaseExceptionGroup");
  auto* from = self_of(like);
  auto* to = self_of(made);
  to->traceback = from->traceback;
  to->context = from->context;
  to->cause = from->cause;
  static Str* const notes = intern("__notes__");
  if (Dict* dict = from->attributes(false))
    if (const Value list = dict->get(notes); is_list(list))
      to->attributes(true)->set(notes, make_list(list.as<List>()->items));
  return made;
}

struct Halves {
  Value match = Value::none();
  Value rest = Value::none();
};

bool split(const Value& exception, const Value& condition, Halves* out) {
  const int whole = matches(exception, condition);
  if (whole < 0) return false;
  if (whole > 0) {
    out->match = exception;
    return true;
  }
  if (!is_instance(exception, classes.BaseExceptionGroup)) {
    out->rest = exception;
    return true;
  }
  std::vector<Value> match;
  std::vector<Value> rest;
  for (const Value& item : self_of(exception)->exceptions->items()) {
    Halves inner;
    if (!split(item, condition, &inner)) return false;
    if (!inner.match.is_none()) match.push_back(inner.match);
    if (!inner.rest.is_none()) rest.push_back(inner.rest);
  }
  if (!match.empty()) out->match = derived(exception, std::move(match));
  if (out->match && !rest.empty()) out->rest = derived(exception, std::move(rest));
  return out->match && out->rest;
}

bool valid_condition(const Value& condition) {
  if (is_instance(condition, classes.type)) return true;
  if (is_tuple(condition)) return true;
  if (is_callable(condition)) return true;
  type_error("expected a function, exception type or tuple of exception types");
  return false;
}

Value split_method(Value* a) {
  Halves halves;
  if (!valid_condition(a[1]) || !split(a[0], a[1], &halves)) return Value();
  return make_tuple({halves.match, halves.rest});
}

Value subgroup_method(Value* a) {
  Halves halves;
  if (!valid_condition(a[1]) || !split(a[0], a[1], &halves)) return Value();
  return halves.match;
}

Value derive_method(Value* a) {
  return call(Value(classes.BaseExceptionGroup), {Value(self_of(a[0])->message), a[1]});
}

}  // namespace

void install_exception_groups() {
  for (Class* cls : {classes.BaseExceptionGroup, classes.ExceptionGroup}) {
    Slots& s = cls->slots;
    s.create = group_create;
    s.init = group_init;
    s.str = group_str;
    s.repr = group_repr;
  }
  define_attributes(
      classes.BaseExceptionGroup,
      {{"message", [](const Value& v) -> Value { return self_of(v)->message; }},
       {"exceptions", [](const Value& v) -> Value { return self_of(v)->exceptions; }}});
  define_methods(classes.BaseExceptionGroup, {{"C split(self, condition, /)", split_method},
                                              {"C subgroup(self, condition, /)", subgroup_method},
                                              {"C derive(self, excs, /)", derive_method}});
}

}  // namespace loopspec
