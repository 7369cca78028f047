// find, rfind, index, rindex, count, startswith, endswith, replace, removeprefix, removesuffix.
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/text_ops.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "conformance/scenario/types/version_gates.hpp"

namespace loopspec {

namespace {

bool require_search_text(const char* function, const Value& v) {
  if (is_str(v)) return true;
  if (since(13)) return require_str(function, 1, v);
  type_error({"must be str, not ", type_name(v)});
  return false;
}

// The part [start:end] of the text, and where it begins, in code points.
struct Part {
  std::string_view text;
  std::int64_t first = 0;
  bool possible = true;  // false: start lies beyond end
};

bool part_of(const Value& self, const Value& start, const Value& end, Part* part) {
  const Str& s = *self.as<Str>();
  std::int64_t last = 0;
  if (!clip_range(start, end, ssize(s.length()), &part->first, &last)) return false;
  part->possible = part->first <= last;
  if (!part->possible) return true;
  if (s.is_ascii()) {
    part->text = s.view().substr(usize(part->first), usize(last - part->first));
    return true;
  }
  const std::string_view rest = s.view().substr(unicode::offset_of(s.view(), usize(part->first)));
  part->text = rest.substr(0, unicode::offset_of(rest, usize(last - part->first)));
  return true;
}

// Code point index, -1 not found, -2 raised. a: self, what, start, end.
std::int64_t find_index(const char* function, const Value* a, bool from_right) {
  Part part;
  if (!require_search_text(function, a[1]) || !part_of(a[0], a[2], a[3], &part)) return -2;
  if (!part.possible) return -1;
  const std::size_t at =
      from_right ? part.text.rfind(text_of(a[1])) : part.text.find(text_of(a[1]));
  return at == std::string_view::npos ? -1
                                      : part.first + ssize(unicode::count(part.text.substr(0, at)));
}

template <bool from_right>
Value find(Value* a) {
  const std::int64_t at = find_index(from_right ? "rfind" : "find", a, from_right);
  return at == -2 ? Value() : Value::small_int(at);
}

template <bool from_right>
Value index(Value* a) {
  const std::int64_t at = find_index(from_right ? "rindex" : "index", a, from_right);
  if (at == -1) return value_error({"substring not found"});
  return at == -2 ? Value() : Value::small_int(at);
}

Value count(Value* a) {
  Part part;
  if (!require_search_text("count", a[1]) || !part_of(a[0], a[2], a[3], &part)) return Value();
  if (!part.possible) return Value::small_int(0);
  if (text_of(a[1]).empty()) return int_of(unicode::count(part.text) + 1);
  return Value::small_int(count_occurrences(part.text, text_of(a[1])));
}

// startswith and endswith: one str or a tuple of them.
template <bool at_end>
Value affix(Value* a) {
  const char* const function = at_end ? "endswith" : "startswith";
  Part part;
  if (!part_of(a[0], a[2], a[3], &part)) return Value();
  const auto matches = [&part](const Value& v) {
    return part.possible &&
           (at_end ? part.text.ends_with(text_of(v)) : part.text.starts_with(text_of(v)));
  };
  if (is_str(a[1])) return Value::boolean(matches(a[1]));
  if (!is_tuple(a[1]))
    return type_error(
        {function, " first arg must be str or a tuple of str, not ", type_name(a[1])});
  for (const Value& one : a[1].as<Tuple>()->items()) {
    if (!is_str(one))
      return type_error({"tuple for ", function, " must only contain str, not ", type_name(one)});
    if (matches(one)) return Value::true_();
  }
  return Value::false_();
}

Value replace(Value* a) {
  if (!require_str("replace", 1, a[1]) || !require_str("replace", 2, a[2])) return Value();
  std::int64_t most = -1;
  if (!to_ssize(a[3], &most, OutOfRange::argument)) return Value();
  return adopt_str(
      replace_all(text_of(a[0]), text_of(a[1]), text_of(a[2]), most, Alphabet::unicode));
}

Value remove_prefix(Value* a) {
  if (!require_str("removeprefix", 0, a[1])) return Value();
  const std::string_view text = text_of(a[0]);
  return make_str(text.starts_with(text_of(a[1])) ? text.substr(text_of(a[1]).size()) : text);
}

Value remove_suffix(Value* a) {
  if (!require_str("removesuffix", 0, a[1])) return Value();
  const std::string_view text = text_of(a[0]);
  return make_str(text.ends_with(text_of(a[1])) ? text.substr(0, text.size() - text_of(a[1]).size())
                                                : text);
}

}  // namespace

void define_str_search() {
  define_methods(classes.str, {{"C find(self, sub, start=?, end=?, /)", find<false>},
                               {"C rfind(self, sub, start=?, end=?, /)", find<true>},
                               {"C index(self, sub, start=?, end=?, /)", index<false>},
                               {"C rindex(self, sub, start=?, end=?, /)", index<true>},
                               {"C count(self, sub, start=?, end=?, /)", count},
                               {"C startswith(self, prefix, start=?, end=?, /)", affix<false>},
                               {"C endswith(self, suffix, start=?, end=?, /)", affix<true>},
                               {"C replace(self, old, new, count=-1, /)", replace},
                               {"C removeprefix(self, prefix, /)", remove_prefix},
                               {"C removesuffix(self, suffix, /)", remove_suffix}});
  // From 3.13 on the count can be named.
  const Value positional_only = classes.str->dict()->get(intern("replace"));
  define_methods(classes.str, {{"C replace(self, old, new, /, count=-1)", replace}});
  gate_attribute(classes.str, "replace", 13, positional_only);
}

}  // namespace loopspec
