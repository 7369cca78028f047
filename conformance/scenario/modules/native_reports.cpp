// Reports of the interpreter and of asyncio, given to the prelude's logging and warnings; the
// entries of tracebacks.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/machine/frame.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "conformance/scenario/modules/reports.hpp"
#include "reference/log.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/unraisable.hpp"

namespace loopspec {

namespace {

struct Reports {
  Value on_log;
  Value on_warning;
  std::string file;
  std::string source;
};

Reports& reports() {
  static auto* const all = new Reports;
  return *all;
}

// False: it failed; there is nobody to tell.
bool tell(const Value& listener, std::initializer_list<Value> args) {
  PendingSaved saved;
  const bool told = static_cast<bool>(call(listener, args));
  if (!told) clear_pending();
  return told;
}

bool hear_log(int level, const std::string& text, const Value& exception) {
  const Value listener = reports().on_log;
  return listener && tell(listener, {Value::small_int(level), make_str(text),
                                     exception ? exception : Value::none()});
}

Value category_named(std::string_view name) {
  for (Class* cls : {classes.RuntimeWarning, classes.DeprecationWarning, classes.ResourceWarning,
                     classes.SyntaxWarning, classes.UserWarning})
    if (cls->name() == name) return Value(cls);
  return Value(classes.RuntimeWarning);
}

bool hear_warning(std::string_view category, std::string_view message) {
  const Value listener = reports().on_warning;
  const Frame* frame = current_frame();
  return listener && tell(listener, {make_str(message), category_named(category),
                                     make_str(frame != nullptr ? frame->code->file : "<sys>"),
                                     Value::small_int(frame != nullptr ? frame->line() : 0)});
}

Value listen_to_log(Value* a) {
  reports().on_log = a[0];
  return Value::none();
}
Value listen_to_warnings(Value* a) {
  reports().on_warning = a[0];
  return Value::none();
}

Value traceback_entries(Value* a) {
  std::vector<Value> entries;
  const auto* entry = a[0].is_none() ? nullptr : dynamic_cast<const Traceback*>(a[0].object());
  for (; entry != nullptr; entry = entry->next.get()) {
    const auto* frame = entry->frame.as<Frame>();
    entries.push_back(make_tuple({Value(make_str(frame->code->file)), Value::small_int(entry->line),
                                  Value(make_str(frame->code->name))}));
  }
  return make_list(std::move(entries));
}

Value source_line(Value* a) {
  const auto number = as_int64(a[1]);
  const Reports& all = reports();
  if (!is_str(a[0]) || !number || a[0].as<Str>()->text() != all.file) return make_str("");
  std::size_t start = 0;
  for (std::int64_t line = 1; line < *number && start != std::string::npos; ++line) {
    start = all.source.find('\n', start);
    if (start != std::string::npos) ++start;
  }
  if (start == std::string::npos || *number < 1) return make_str("");
  const std::size_t end = all.source.find('\n', start);
  return make_str(all.source.substr(start, end == std::string::npos ? end : end + 1 - start));
}

}  // namespace

void reset_reports(const std::string& file, const std::string& source) {
  reports() = {Value(), Value(), file, source};
  set_log_hook(hear_log);
  set_warning_hook(hear_warning);
}

void add_native_reports(Dict* into) {
  define_functions(into, {{"C on_log(function, /)", listen_to_log},
                          {"C on_warning(function, /)", listen_to_warnings},
                          {"C traceback_entries(traceback, /)", traceback_entries},
                          {"C source_line(filename, lineno, /)", source_line}});
}

}  // namespace loopspec
