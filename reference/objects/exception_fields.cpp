// Attributes of exceptions that have a place of their own: what a class fills them with when an
// exception is made, and the texts that are made of them.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/slots.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Exception* self_of(const Value& v) {
  return v.as<Exception>();
}

template <std::size_t index>
Value get_field(const Value& self) {
  const Value v = self_of(self)->field(index);
  return v ? v : Value::none();
}

template <std::size_t index>
bool set_field(const Value& self, const Value& value) {
  self_of(self)->set_field(index, value);
  return true;
}

template <std::size_t index>
Attribute field(const char* name) {
  return {name, get_field<index>, set_field<index>};
}

// As get_field; what the machine raises has never been initialised: its first argument counts.
template <std::size_t index>
Value get_field_or_argument(const Value& self) {
  const Value v = self_of(self)->field(index);
  if (v) return v;
  return self_of(self)->args->size() > 0 ? (*self_of(self)->args)[0] : Value::none();
}

std::vector<Value> positional(const Args& args) {
  return std::vector<Value>(args.values, args.values + args.positional);
}

// args, and nothing by keyword.
bool init_plain(const Value& self, const Args& args) {
  return classes.BaseException->slots.init(self, args);
}

bool init_stop_iteration(const Value& self, const Args& args) {
  if (!init_plain(self, args)) return false;
  self_of(self)->set_field(0, args.positional > 0 ? args[0] : Value::none());
  return true;
}

bool init_system_exit(const Value& self, const Args& args) {
  if (!init_plain(self, args)) return false;
  if (args.positional == 1) self_of(self)->set_field(0, args[0]);
  if (args.positional > 1) self_of(self)->set_field(0, self_of(self)->args);
  return true;
}

struct Keyword {
  std::string_view name;
  std::size_t field;
  int since;
};

// Of AttributeError(name=, obj=) and its like: what is no such keyword is refused.
bool init_with_keywords(const Value& self, const Args& args, const char* cls,
                        std::initializer_list<Keyword> known) {
  for (std::size_t i = 0; i < args.keywords(); ++i) {
    const auto* given = (*args.names)[i].as<Str>();
    const auto found = std::find_if(known.begin(), known.end(), [given](const Keyword& k) {
      return since(k.since) && k.name == given->view();
    });
    if (found == known.end()) {
      raise(classes.TypeError,
            since(13)
                ? fmt::format("{}() got an unexpected keyword argument '{}'", cls, given->text())
                : fmt::format("'{}' is an invalid keyword argument for {}()", given->text(), cls));
      return false;
    }
    self_of(self)->set_field(found->field, args.keyword(i));
  }
  self_of(self)->args = make_tuple(positional(args));
  return true;
}

bool init_name_error(const Value& self, const Args& args) {
  if (!since(10)) return init_plain(self, args);
  return init_with_keywords(self, args, "NameError", {{"name", kErrorName, 10}});
}

bool init_attribute_error(const Value& self, const Args& args) {
  if (!since(10)) return init_plain(self, args);
  return init_with_keywords(self, args, "AttributeError",
                            {{"name", kErrorName, 10}, {"obj", kErrorObject, 10}});
}

bool init_import_error(const Value& self, const Args& args) {
  self_of(self)->set_field(2, args.positional == 1 ? args[0] : Value::none());
  return init_with_keywords(
      self, args, "ImportError",
      {{"name", kErrorName, 9}, {"path", 1, 9}, {"name_from", kErrorImported, 12}});
}

Value import_error_str(const Value& self) {
  const Value message = self_of(self)->field(2);
  return message && class_of(message) == classes.str ? message
                                                     : classes.BaseException->slots.str(self);
}

// The class that stands for an errno.
Class* os_error_class(const Value& number) {
  struct Known {
    int number;
    Class* cls;
  };
  const Known known[] = {{1, classes.PermissionError},        {2, classes.FileNotFoundError},
                         {3, classes.ProcessLookupError},     {4, classes.InterruptedError},
                         {10, classes.ChildProcessError},     {11, classes.BlockingIOError},
                         {13, classes.PermissionError},       {17, classes.FileExistsError},
                         {20, classes.NotADirectoryError},    {21, classes.IsADirectoryError},
                         {32, classes.BrokenPipeError},       {103, classes.ConnectionAbortedError},
                         {104, classes.ConnectionResetError}, {108, classes.BrokenPipeError},
                         {110, classes.BuiltinTimeoutError},  {111, classes.ConnectionRefusedError},
                         {114, classes.BlockingIOError},      {115, classes.BlockingIOError}};
  if (!number.is_small_int()) return classes.OSError;
  const auto* found = std::find_if(std::begin(known), std::end(known),
                                   [&](const Known& k) { return k.number == number.small_int(); });
  return found == std::end(known) ? classes.OSError : found->cls;
}

constexpr std::size_t kCharactersWritten = 4;

Value characters_written(const Value& self) {
  if (const Value written = self_of(self)->field(kCharactersWritten)) return written;
  return raise(classes.AttributeError, "characters_written");
}

// OSError(errno, strerror[, filename[, winerror[, filename2]]]). With a file name `args` keeps the
// first two.
bool init_os_error(const Value& self, const Args& args) {
  if (!init_plain(self, args)) return false;
  if (args.positional < 2 || args.positional > 5) return true;
  auto* error = self_of(self);
  error->set_field(0, args[0]);
  error->set_field(1, args[1]);
  if (args.positional < 3 || args[2].is_none()) return true;
  if (error->cls() == classes.BlockingIOError && args[2].is_small_int()) {
    error->set_field(kCharactersWritten, args[2]);
    return true;
  }
  error->set_field(2, args[2]);
  if (args.positional == 5 && !args[4].is_none()) error->set_field(3, args[4]);
  error->args = make_tuple({args[0], args[1]});
  return true;
}

Value create_os_error(Class* cls, const Args& args) {
  const bool chooses = cls == classes.OSError && args.positional >= 2 && args.positional <= 5;
  return make_exception(chooses ? os_error_class(args[0]) : cls, make_tuple(positional(args)));
}

Value os_error_str(const Value& self) {
  const auto* error = self_of(self);
  const Value number = get_field<0>(self);
  const Value text = get_field<1>(self);
  const auto shown_number = str_text(number);
  const auto shown_text = str_text(text);
  if (!shown_number || !shown_text) return Value();
  const std::string start = fmt::format("[Errno {}] {}", *shown_number, *shown_text);
  if (const Value file = error->field(2)) {
    const auto first = repr_text(file);
    const Value other = error->field(3);
    const auto second = other ? repr_text(other) : std::string();
    if (!first || !second) return Value();
    return make_str(start + ": " + *first + (other ? " -> " + *second : ""));
  }
  if (error->field(0) && error->field(1)) return make_str(start);
  return classes.BaseException->slots.str(self);
}

constexpr std::size_t kSyntaxParts = 6;  // filename, lineno, offset, text, end_lineno, end_offset

// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset])).
bool init_syntax_error(const Value& self, const Args& args) {
  if (!init_plain(self, args)) return false;
  if (args.positional >= 1) self_of(self)->set_field(0, args[0]);
  if (args.positional != 2) return true;
  const auto parts = to_vector(args[1]);
  if (!parts) return false;
  if (parts->size() < 4 || parts->size() > kSyntaxParts) {
    raise(classes.TypeError,
          fmt::format("function takes exactly 4 arguments ({} given)", parts->size()));
    return false;
  }
  for (std::size_t i = 0; i < parts->size(); ++i) self_of(self)->set_field(i + 1, (*parts)[i]);
  return true;
}

Value syntax_error_str(const Value& self) {
  const auto message = str_text(get_field<0>(self));
  if (!message) return Value();
  const Value file = get_field<1>(self);
  const Value line = get_field<2>(self);
  std::string name = is_str(file) ? file.as<Str>()->text() : "";
  if (const std::size_t slash = name.rfind('/'); slash != std::string::npos)
    name = name.substr(slash + 1);
  const bool has_line = line.is_small_int();
  if (name.empty() && !has_line) return make_str(*message);
  if (!has_line) return make_str(fmt::format("{} ({})", *message, name));
  if (name.empty()) return make_str(fmt::format("{} (line {})", *message, line.small_int()));
  return make_str(fmt::format("{} ({}, line {})", *message, name, line.small_int()));
}

}  // namespace

void install_exception_fields() {
  classes.StopIteration->slots.init = init_stop_iteration;
  define_attributes(classes.StopIteration, {{"value", get_field_or_argument<0>, set_field<0>}});
  classes.SystemExit->slots.init = init_system_exit;
  define_attributes(classes.SystemExit, {{"code", get_field_or_argument<0>, set_field<0>}});
  classes.NameError->slots.init = init_name_error;
  define_attributes(classes.NameError, {field<kErrorName>("name")});
  classes.AttributeError->slots.init = init_attribute_error;
  define_attributes(classes.AttributeError,
                    {field<kErrorName>("name"), field<kErrorObject>("obj")});
  classes.ImportError->slots.init = init_import_error;
  classes.ImportError->slots.str = import_error_str;
  define_attributes(classes.ImportError, {field<kErrorName>("name"),
                                          field<1>("path"),
                                          {"msg", get_field_or_argument<2>, set_field<2>},
                                          field<kErrorImported>("name_from")});
  classes.OSError->slots.create = create_os_error;
  classes.OSError->slots.init = init_os_error;
  classes.OSError->slots.str = os_error_str;
  define_attributes(classes.OSError,
                    {field<0>("errno"),
                     field<1>("strerror"),
                     field<2>("filename"),
                     field<3>("filename2"),
                     {"characters_written", characters_written, set_field<kCharactersWritten>}});
  classes.SyntaxError->slots.init = init_syntax_error;
  classes.SyntaxError->slots.str = syntax_error_str;
  define_attributes(classes.SyntaxError,
                    {field<0>("msg"), field<1>("filename"), field<2>("lineno"), field<3>("offset"),
                     field<4>("text"), field<5>("end_lineno"), field<6>("end_offset")});
}

}  // namespace loopspec
