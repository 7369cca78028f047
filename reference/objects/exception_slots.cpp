// What a program sees of exceptions: construction, str, repr, attributes. Exception groups' methods
// are elsewhere.
#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Exception* self_of(const Value& v) {
  return v.as<Exception>();
}

Ref<Tuple> positional(const Args& args) {
  return make_tuple(std::vector<Value>(args.values, args.values + args.positional));
}

Value exception_create(Class* cls, const Args& args) {
  return make_exception(cls, positional(args));
}

bool exception_init(const Value& self, const Args& args) {
  if (args.keywords() != 0) {
    raise(classes.TypeError,
          fmt::format("{}() takes no keyword arguments", self.object()->cls()->name()));
    return false;
  }
  self_of(self)->args = positional(args);
  return true;
}

Value exception_str(const Value& self) {
  const Tuple& args = *self_of(self)->args;
  if (args.size() == 0) return make_str("");
  return args.size() == 1 ? str(args[0]) : str(self_of(self)->args);
}

Value key_error_str(const Value& self) {
  const Tuple& args = *self_of(self)->args;
  return args.size() == 1 ? repr(args[0]) : exception_str(self);
}

Value exception_repr(const Value& self) {
  const Tuple& args = *self_of(self)->args;
  const auto inner = args.size() == 1 ? repr_text(args[0]) : repr_text(self_of(self)->args);
  if (!inner) return Value();
  const std::string& name = self.object()->cls()->name();
  return make_str(args.size() == 1 ? fmt::format("{}({})", name, *inner) : name + *inner);
}

Value none_if_null(const Value& v) {
  return v ? v : Value::none();
}

bool refuse_deletion(const char* what) {
  raise(classes.TypeError, fmt::format("{} may not be deleted", what));
  return false;
}

bool set_link(Value& slot, const Value& value, const char* what) {
  if (!value) return refuse_deletion(what);
  if (!value.is_none() && !is_exception(value)) {
    raise(classes.TypeError,
          fmt::format("exception {} must be None or derive from BaseException", what));
    return false;
  }
  slot = value.is_none() ? Value() : value;
  return true;
}

bool set_cause(const Value& self, const Value& value) {
  if (!set_link(self_of(self)->cause, value, "cause")) return false;
  self_of(self)->suppress_context = true;
  return true;
}

bool set_context(const Value& self, const Value& value) {
  return set_link(self_of(self)->context, value, "context");
}

bool set_args(const Value& self, const Value& value) {
  if (!value) return refuse_deletion("args");
  auto items = to_vector(value);
  if (!items) return false;
  self_of(self)->args = make_tuple(std::move(*items));
  return true;
}

bool set_traceback(const Value& self, const Value& value) {
  if (!value) return refuse_deletion("__traceback__");
  if (!value.is_none() && class_of(value) != classes.traceback) {
    raise(classes.TypeError, "__traceback__ must be a traceback or None");
    return false;
  }
  self_of(self)->traceback = value.is_none() ? nullptr : Ref<Traceback>(value.as<Traceback>());
  return true;
}

bool set_suppress(const Value& self, const Value& value) {
  if (!value) {
    raise(classes.TypeError, "can't delete numeric/char attribute");
    return false;
  }
  const int t = truth(value);
  if (t < 0) return false;
  self_of(self)->suppress_context = t != 0;
  return true;
}

Value add_note(Value* a) {
  if (!is_str(a[1]))
    return raise(classes.TypeError,
                 fmt::format(fmt::runtime(since(14) ? "add_note() argument must be str, not {}"
                                                    : "note must be a str, not '{}'"),
                             class_of(a[1])->name()));
  static Str* const notes = intern("__notes__");
  Dict* dict = self_of(a[0])->attributes(true);
  Value list = dict->get(notes);
  if (!list) {
    list = make_list();
    dict->set(notes, list);
  }
  if (!is_list(list)) return raise(classes.TypeError, "Cannot add note: __notes__ is not a list");
  list.as<List>()->items.push_back(a[1]);
  return Value::none();
}

// How copy and pickle make it anew: class, arguments and attributes. OSError keeps file names
// apart.
Value reduce(Value* a) {
  auto* e = self_of(a[0]);
  std::vector<Value> args(e->args->items().begin(), e->args->items().end());
  if (is_instance(a[0], classes.OSError) && args.size() == 2 && e->field(2)) {
    args.push_back(e->field(2));
    if (const Value other = e->field(3)) args.insert(args.end(), {Value::none(), other});
  }
  std::vector<Value> parts{Value(e->cls()), make_tuple(std::move(args))};
  if (Dict* dict = e->attributes(false); dict != nullptr && dict->size() > 0)
    parts.emplace_back(dict);
  return make_tuple(std::move(parts));
}

}  // namespace

void install_exception_slots() {
  Slots& s = classes.BaseException->slots;
  s.create = exception_create;
  s.init = exception_init;
  s.str = exception_str;
  s.repr = exception_repr;
  define_attributes(
      classes.BaseException,
      {{"args", [](const Value& v) -> Value { return self_of(v)->args; }, set_args},
       {"__cause__", [](const Value& v) { return none_if_null(self_of(v)->cause); }, set_cause},
       {"__context__", [](const Value& v) { return none_if_null(self_of(v)->context); },
        set_context},
       {"__suppress_context__",
        [](const Value& v) { return Value::boolean(self_of(v)->suppress_context); }, set_suppress},
       {"__traceback__",
        [](const Value& v) {
          return self_of(v)->traceback ? Value(self_of(v)->traceback) : Value::none();
        },
        set_traceback}});
  define_methods(classes.BaseException,
                 {{"C with_traceback(self, tb, /)",
                   [](Value* a) -> Value { return set_traceback(a[0], a[1]) ? a[0] : Value(); }},
                  {"C add_note(self, note, /)", add_note},
                  {"C __reduce__(self, /)", reduce}});
  classes.KeyError->slots.str = key_error_str;
  install_exception_fields();
}

}  // namespace loopspec
