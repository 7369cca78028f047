#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

constinit PrintSink sink = nullptr;
Value (*stdout_lookup)() = nullptr;

// sep and end: None stands for the usual text.
bool separator(const Value& v, const char* name, std::string_view usual, std::string* out) {
  if (v.is_none()) {
    *out = std::string(usual);
    return true;
  }
  if (is_str(v)) {
    *out = v.as<Str>()->text();
    return true;
  }
  type_error({name, " must be None or a string, not ", type_name(v)});
  return false;
}

bool write(const Value& file, const std::string& text) {
  static Str* const write_name = intern("write");
  return static_cast<bool>(call_method(file, write_name, {Value(make_str(text))}));
}

bool write_parts(const Value& file, const std::vector<std::string>& parts, const std::string& sep,
                 const std::string& end) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0 && !write(file, sep)) return false;
    if (!write(file, parts[i])) return false;
  }
  return write(file, end);
}

Value print(Value* a) {
  std::string sep;
  std::string end;
  if (!separator(a[0], "sep", " ", &sep) || !separator(a[1], "end", "\n", &end)) return Value();
  const Value file = a[2].is_none() ? current_stdout() : a[2];
  if (file.is_none()) return Value::none();
  std::vector<std::string> parts;
  for (const Value& v : a[4].as<Tuple>()->items()) {
    const auto text = str_text(v);
    if (!text) return Value();
    parts.push_back(*text);
  }
  if (file) {
    if (!write_parts(file, parts, sep, end)) return Value();
    static Str* const flush = intern("flush");
    const int flushing = truth(a[3]);
    if (flushing < 0 || (flushing != 0 && !call_method(file, flush))) return Value();
    return Value::none();
  }
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i) all += (i == 0 ? "" : sep) + parts[i];
  print_to_sink(all + end);
  return Value::none();
}

}  // namespace

void set_print_sink(PrintSink s) noexcept {
  sink = s;
}
void print_to_sink(std::string_view text) {
  if (sink != nullptr) sink(text);
}
void set_stdout_lookup(Value (*lookup)()) noexcept {
  stdout_lookup = lookup;
}
Value current_stdout() {
  return stdout_lookup != nullptr ? stdout_lookup() : Value();
}

void install_print(Dict* into) {
  define_functions(into, {{"C print(*args, sep=None, end=None, file=None, flush=False)", print}});
}

}  // namespace loopspec
