// What a program sees of exceptions: construction, str, repr, attributes. Exception groups' methods
// are elsewhere.
#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"

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

bool set_link(Value& slot, const Value& value, const char* what) {
  if (!value) {
    raise(classes.TypeError, fmt::format("{} may not be deleted", what));
    return false;
  }
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
  auto items = value ? to_vector(value) : std::nullopt;
  if (!items) return false;
  self_of(self)->args = make_tuple(std::move(*items));
  return true;
}

bool set_traceback(const Value& self, const Value& value) {
  if (!value.is_none() && class_of(value) != classes.traceback) {
    raise(classes.TypeError, "__traceback__ must be a traceback or None");
    return false;
  }
  self_of(self)->traceback = value.is_none() ? nullptr : Ref<Traceback>(value.as<Traceback>());
  return true;
}

bool set_suppress(const Value& self, const Value& value) {
  const int t = truth(value);
  if (t < 0) return false;
  self_of(self)->suppress_context = t != 0;
  return true;
}

Value add_note(Value* a) {
  if (!is_str(a[1]))
    return raise(classes.TypeError,
                 fmt::format("note must be a str, not '{}'", class_of(a[1])->name()));
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

Value stop_iteration_value(const Value& self) {
  Dict* dict = self_of(self)->attributes(false);
  static Str* const name = intern("value");
  if (const Value own = dict != nullptr ? dict->get(name) : Value()) return own;
  return self_of(self)->args->size() > 0 ? (*self_of(self)->args)[0] : Value::none();
}

bool set_stop_iteration_value(const Value& self, const Value& value) {
  self_of(self)->attributes(true)->set(intern("value"), value);
  return true;
}

Value system_exit_code(const Value& self) {
  const Tuple& args = *self_of(self)->args;
  if (args.size() == 0) return Value::none();
  return args.size() == 1 ? args[0] : Value(self_of(self)->args);
}

// OSError(errno, text[, filename]): the attributes, and the text "[Errno 2] ...".
Value os_error_part(const Value& self, std::size_t index) {
  const Tuple& args = *self_of(self)->args;
  return args.size() >= 2 && args.size() <= 5 && index < args.size() ? args[index] : Value::none();
}

Value os_error_str(const Value& self) {
  const Tuple& args = *self_of(self)->args;
  if (args.size() < 2 || args.size() > 5) return exception_str(self);
  const auto number = str_text(args[0]);
  const auto text = str_text(args[1]);
  if (!number || !text) return Value();
  std::string result = fmt::format("[Errno {}] {}", *number, *text);
  if (args.size() > 2 && !args[2].is_none()) {
    const auto file = repr_text(args[2]);
    if (!file) return Value();
    result += ": " + *file;
  }
  return make_str(result);
}

// Keyword arguments that become attributes: AttributeError(name=, obj=), NameError(name=),
// ImportError(name=, path=).
bool init_with_attributes(const Value& self, const Args& args) {
  Dict* dict = self_of(self)->attributes(true);
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    Str* key = (*args.names)[i].as<Str>();
    if (key->view() != "name" && key->view() != "obj" && key->view() != "path") {
      raise(classes.TypeError, fmt::format("'{}' is an invalid keyword argument for {}()",
                                           key->text(), self.object()->cls()->name()));
      return false;
    }
    dict->set(intern(key->view()), args.keyword(i));
  }
  self_of(self)->args = positional(args);
  return true;
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
                  {"C add_note(self, note, /)", add_note}});
  classes.KeyError->slots.str = key_error_str;
  define_attributes(classes.StopIteration,
                    {{"value", stop_iteration_value, set_stop_iteration_value}});
  define_attributes(classes.SystemExit, {{"code", system_exit_code}});
  classes.OSError->slots.str = os_error_str;
  define_attributes(classes.OSError,
                    {{"errno", [](const Value& v) { return os_error_part(v, 0); }},
                     {"strerror", [](const Value& v) { return os_error_part(v, 1); }},
                     {"filename", [](const Value& v) { return os_error_part(v, 2); }}});
  for (Class* cls : {classes.AttributeError, classes.NameError, classes.ImportError})
    cls->slots.init = init_with_attributes;
}

}  // namespace loopspec
