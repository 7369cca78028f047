#include "reference/format_helpers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

thread_local std::vector<const Object*> being_shown;

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Byte offset of the n-th code point.
std::size_t offset_of(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  while (n > 0 && at < text.size()) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    --n;
  }
  return at;
}

std::string_view first(std::string_view text, std::size_t n) {
  return text.substr(0, offset_of(text, n));
}
std::string_view last(std::string_view text, std::size_t n) {
  return text.substr(offset_of(text, code_points(text) - n));
}

// The middle replaced by "..." so that `most` characters remain.
std::string elide(std::string_view text, std::size_t most) {
  if (code_points(text) <= most) return std::string(text);
  const std::size_t left = (most - 3) / 2;
  return fmt::format("{}...{}", first(text, left), last(text, most - 3 - left));
}

std::string show(const Value& v, int level);

std::string show_str(const Value& v) {
  constexpr std::size_t kMost = 30;
  const std::string_view text = v.as<Str>()->view();
  std::string whole = safe_repr(make_str(first(text, kMost)));
  if (code_points(text) <= kMost && code_points(whole) <= kMost) return whole;
  if (code_points(whole) <= kMost) return whole;
  const std::size_t left = (kMost - 3) / 2;
  const std::size_t right = kMost - 3 - left;
  const std::size_t length = code_points(text);
  const std::string cut =
      std::string(first(text, left)) + std::string(last(text, std::min(right, length)));
  const std::string shown = safe_repr(make_str(cut));
  return fmt::format("{}...{}", first(shown, left), last(shown, right));
}

std::string show_items(std::span<const Value> items, std::size_t most, int level) {
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < items.size() && i < most; ++i)
    pieces.push_back(show(items[i], level - 1));
  if (items.size() > most) pieces.emplace_back("...");
  return fmt::format("{}", fmt::join(pieces, ", "));
}

std::string show_sequence(std::span<const Value> items, const char* open, const char* close,
                          int level, bool comma) {
  if (level <= 0 && !items.empty()) return fmt::format("{}...{}", open, close);
  const char* trail = comma && items.size() == 1 ? "," : "";
  return fmt::format("{}{}{}{}", open, show_items(items, 6, level), trail, close);
}

// reprlib._possibly_sorted: sorted when all elements compare.
std::vector<Value> possibly_sorted(std::vector<Value> items) {
  bool comparable = true;
  std::vector<Value> sorted = items;
  PendingSaved saved;
  std::stable_sort(sorted.begin(), sorted.end(), [&comparable](const Value& a, const Value& b) {
    if (!comparable) return false;
    const int less = compare_true(a, b, CompareOp::lt);
    if (less < 0) {
      clear_pending();
      comparable = false;
    }
    return less > 0;
  });
  return comparable ? sorted : items;
}

std::string show_dict(const Dict& dict, int level) {
  if (dict.size() == 0) return "{}";
  if (level <= 0) return "{...}";
  std::vector<Value> keys;
  for (const Dict::Entry& e : dict.entries())
    if (e.key) keys.push_back(e.key);
  std::vector<std::string> pieces;
  const std::vector<Value> sorted = possibly_sorted(std::move(keys));
  for (std::size_t i = 0; i < sorted.size() && i < 4; ++i)
    pieces.push_back(show(sorted[i], level - 1) + ": " + show(dict.get(sorted[i]), level - 1));
  if (sorted.size() > 4) pieces.emplace_back("...");
  return fmt::format("{{{}}}", fmt::join(pieces, ", "));
}

std::string show_set(const Value& v, int level) {
  const bool frozen = class_of(v) == classes.frozenset;
  std::vector<Value> items = v.as<Set>()->ordered();
  if (items.empty()) return frozen ? "frozenset()" : "set()";
  return show_sequence(possibly_sorted(std::move(items)), frozen ? "frozenset({" : "{",
                       frozen ? "})" : "}", level, false);
}

std::string show(const Value& v, int level) {
  const Class* cls = class_of(v);
  if (cls == classes.str) return show_str(v);
  if (cls == classes.int_) return elide(safe_repr(v), 40);
  if (cls == classes.tuple) return show_sequence(v.as<Tuple>()->items(), "(", ")", level, true);
  if (cls == classes.list) return show_sequence(v.as<List>()->items, "[", "]", level, false);
  if (cls == classes.dict) return show_dict(*v.as<Dict>(), level);
  if (cls == classes.set || cls == classes.frozenset) return show_set(v, level);
  return elide(safe_repr(v), 30);
}

Value quiet_attribute(const Value& v, const char* name) {
  Value found = find_attribute(v, intern(name));
  if (!found) clear_pending();
  return found;
}

std::string text_of(const Value& v) {
  std::optional<std::string> text = v ? str_text(v) : std::nullopt;
  if (!text) clear_pending();
  return text.value_or("");
}

bool is_partial(const Value& callable) {
  const Class* cls = class_of(callable);
  return cls->name() == "partial" && cls->full_name() == "functools.partial";
}

std::string format_arguments(std::span<const Value> args, const Value& keywords,
                             bool show_arguments) {
  std::vector<std::string> items;
  if (show_arguments) {
    for (const Value& v : args) items.push_back(short_repr(v));
    if (keywords && is_dict(keywords))
      for (const Dict::Entry& e : keywords.as<Dict>()->entries())
        if (e.key) items.push_back(text_of(e.key) + "=" + short_repr(e.value));
  }
  return fmt::format("({})", fmt::join(items, ", "));
}

std::string format_callback(const Value& callable, std::span<const Value> args,
                            const Value& keywords, bool show_arguments, std::string suffix) {
  if (is_partial(callable)) {
    suffix = format_arguments(args, keywords, show_arguments) + suffix;
    Value inner = quiet_attribute(callable, "args");
    std::vector<Value> bound =
        inner ? to_vector(inner).value_or(std::vector<Value>()) : std::vector<Value>();
    return format_callback(quiet_attribute(callable, "func"), bound,
                           quiet_attribute(callable, "keywords"), show_arguments,
                           std::move(suffix));
  }
  std::string name = text_of(quiet_attribute(callable, "__qualname__"));
  if (name.empty()) name = text_of(quiet_attribute(callable, "__name__"));
  if (name.empty()) name = safe_repr(callable);
  return name + format_arguments(args, keywords, show_arguments) + suffix;
}

std::string function_source(const Value& callable) {
  Value inner = callable;
  while (Value wrapped = quiet_attribute(inner, "__wrapped__")) inner = wrapped;
  if (class_of(inner) == classes.function) {
    Value code = quiet_attribute(inner, "__code__");
    if (!code) return {};
    return fmt::format("{}:{}", text_of(quiet_attribute(code, "co_filename")),
                       text_of(quiet_attribute(code, "co_firstlineno")));
  }
  return is_partial(inner) ? function_source(quiet_attribute(inner, "func")) : std::string();
}

}  // namespace

ReprGuard::ReprGuard(const Object* object)
    : recursive_(std::find(being_shown.begin(), being_shown.end(), object) != being_shown.end()) {
  being_shown.push_back(object);
}

ReprGuard::~ReprGuard() {
  being_shown.pop_back();
}

std::string short_repr(const Value& v) {
  return show(v, 6);
}

std::string format_callback_source(const Value& callable, std::span<const Value> args,
                                   bool show_arguments) {
  PendingSaved saved;
  std::string text = format_callback(callable, args, Value(), show_arguments, "");
  const std::string source = function_source(callable);
  return source.empty() ? text : text + " at " + source;
}

std::string format_coroutine(const Value& coroutine) {
  PendingSaved saved;
  if (const Steppable* s = as_steppable(coroutine)) {
    const std::string where = s->where();
    if (!where.empty()) return fmt::format("{}() {}", s->qualname(), where);
    return fmt::format("{}(){}", s->qualname(), s->running() ? " running" : "");
  }
  std::string name = text_of(quiet_attribute(coroutine, "__qualname__"));
  if (name.empty()) name = text_of(quiet_attribute(coroutine, "__name__"));
  if (name.empty()) name = fmt::format("<{} without __name__>", class_of(coroutine)->name());
  Value running = quiet_attribute(coroutine, "cr_running");
  if (!running) running = quiet_attribute(coroutine, "gi_running");
  const bool runs = running && truth(running) == 1;
  return fmt::format("{}(){}", name, runs ? " running" : "");
}

}  // namespace loopspec
