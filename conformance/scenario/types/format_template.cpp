// str.format and str.format_map: replacement fields, nested specs, conversions.
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Digits only: the number; -1: no number; -2: raised.
std::int64_t read_integer(std::string_view text) {
  if (text.empty()) return -1;
  std::int64_t n = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const int digit = unicode::decimal_value(unicode::decode(at));
    if (digit < 0) return -1;
    if (n > (INT64_MAX - digit) / 10) {
      value_error({"Too many decimal digits in format string"});
      return -2;
    }
    n = n * 10 + digit;
  }
  return n;
}

struct Field {
  std::string_view name;
  std::string_view spec;
  std::string_view conversion;  // empty: none
  bool nested = false;          // the spec contains fields
};

class Template {
 public:
  Template(const Value& arguments, const Value& keywords)
      : arguments_(arguments), keywords_(keywords) {}

  // False: raised.
  bool build(std::string_view text, int depth, std::string* out) {
    if (depth <= 0) return fail({"Max string recursion exceeded"});
    std::size_t at = 0;
    while (at < text.size()) {
      Field field;
      bool present = false;
      if (!next_part(text, &at, out, &present, &field)) return false;
      if (present && !render(field, depth, out)) return false;
    }
    return true;
  }

 private:
  static bool fail(std::initializer_list<std::string_view> message) {
    value_error(message);
    return false;
  }

  // Literal text up to the next field, then the field.
  bool next_part(std::string_view text, std::size_t* at, std::string* out, bool* present,
                 Field* field) {
    const std::size_t brace = text.find_first_of("{}", *at);
    if (brace == kNone) {
      out->append(text.substr(*at));
      *at = text.size();
      return true;
    }
    out->append(text.substr(*at, brace - *at));
    const char c = text[brace];
    const bool at_end = brace + 1 == text.size();
    *at = brace + 1;
    if (!at_end && text[*at] == c) {
      *out += c;
      ++*at;
      return true;
    }
    if (c == '}') return fail({"Single '}' encountered in format string"});
    if (at_end) return fail({"Single '{' encountered in format string"});
    *present = true;
    return parse_field(text, at, field);
  }

  bool parse_field(std::string_view text, std::size_t* at, Field* field) {
    const std::size_t begin = *at;
    char c = 0;
    while (*at < text.size()) {
      c = text[(*at)++];
      if (c == '{') return fail({"unexpected '{' in field name"});
      if (c == '}' || c == ':' || c == '!') break;
      if (c == '[') *at = std::min(text.find(']', *at), text.size());
    }
    if (c != '}' && c != ':' && c != '!') return fail({"expected '}' before end of string"});
    field->name = text.substr(begin, *at - 1 - begin);
    if (c == '}') return true;
    if (c == ':') return parse_spec(text, at, field);
    bool done = false;
    return parse_conversion(text, at, field, &done) && (done || parse_spec(text, at, field));
  }

  bool parse_conversion(std::string_view text, std::size_t* at, Field* field, bool* done) {
    if (*at >= text.size()) return fail({"end of string while looking for conversion specifier"});
    const char* const start = text.data() + *at;
    const char* end = start;
    unicode::decode(end);
    field->conversion = {start, static_cast<std::size_t>(end - start)};
    *at += field->conversion.size();
    if (*at >= text.size()) return true;
    const char c = text[(*at)++];
    *done = c == '}';
    return c == '}' || c == ':' || fail({"expected ':' after conversion specifier"});
  }

  bool parse_spec(std::string_view text, std::size_t* at, Field* field) {
    const std::size_t begin = *at;
    for (int open = 1; *at < text.size();) {
      const char c = text[(*at)++];
      if (c == '{') {
        field->nested = true;
        ++open;
      } else if (c == '}' && --open == 0) {
        field->spec = text.substr(begin, *at - 1 - begin);
        return true;
      }
    }
    return fail({"unmatched '{' in format spec"});
  }

  bool render(const Field& field, int depth, std::string* out) {
    Value v = find(field.name);
    if (v && !field.conversion.empty()) v = converted(v, field.conversion);
    if (!v) return false;
    std::string spec(field.spec);
    if (field.nested) {
      spec.clear();
      if (!build(field.spec, depth - 1, &spec)) return false;
    }
    const Value text = format_value(v, make_str(spec));
    if (!text) return false;
    *out += text_of(text);
    return true;
  }

  static Value converted(const Value& v, std::string_view conversion) {
    if (conversion == "r") return repr(v);
    if (conversion == "s") return str(v);
    if (conversion == "a") {
      const auto text = repr_text(v);
      return text ? adopt_str(ascii_text(*text)) : Value();
    }
    const char* at = conversion.data();
    const char32_t c = unicode::decode(at);
    std::string shown(conversion);
    if (c <= 32 || c >= 127) {
      shown.clear();
      for (char32_t n = c; n != 0; n >>= 4)
        shown.insert(shown.begin(), "0123456789abcdef"[n & 0xF]);
      shown = "\\x" + shown;
    }
    return value_error({"Unknown conversion specifier ", shown});
  }

  Value find(std::string_view name) {
    const std::size_t split = std::min(name.find_first_of(".["), name.size());
    Value v = find_first(name.substr(0, split));
    for (std::string_view rest = name.substr(split); v && !rest.empty();) v = descend(v, &rest);
    return v;
  }

  Value find_first(std::string_view first) {
    std::int64_t index = read_integer(first);
    if (index == -2) return Value();
    if (index == -1 && !first.empty()) return find_keyword(first);
    if (!check_numbering(first.empty())) return Value();
    if (first.empty()) index = next_++;
    if (!arguments_) return value_error({"Format string contains positional fields"});
    const Tuple& all = *arguments_.as<Tuple>();
    if (usize(index) < all.size()) return all[usize(index)];
    return index_error(join_text(
        {"Replacement index ", std::to_string(index), " out of range for positional args tuple"}));
  }

  bool check_numbering(bool automatic) {
    if (numbering_ == Numbering::unknown)
      numbering_ = automatic ? Numbering::automatic : Numbering::manual;
    if (automatic == (numbering_ == Numbering::automatic)) return true;
    if (automatic)
      return fail({"cannot switch from manual field specification to automatic field numbering"});
    return fail({"cannot switch from automatic field numbering to manual field specification"});
  }

  Value find_keyword(std::string_view name) {
    const Value key = make_str(name);
    return keywords_ ? get_item(keywords_, key) : raise_with(classes.KeyError, key);
  }

  // One ".name" or "[key]".
  static Value descend(const Value& v, std::string_view* rest) {
    const char kind = rest->front();
    if (kind != '.' && kind != '[')
      return value_error({"Only '.' or '[' may follow ']' in format field specifier"});
    rest->remove_prefix(1);
    std::size_t end = kind == '.' ? rest->find_first_of(".[") : rest->find(']');
    if (kind == '[' && end == kNone) return value_error({"Missing ']' in format string"});
    end = std::min(end, rest->size());
    const std::string_view name = rest->substr(0, end);
    rest->remove_prefix(kind == '[' ? end + 1 : end);
    if (name.empty()) return value_error({"Empty attribute in format string"});
    if (kind == '.') return get_attribute(v, intern(name));
    const std::int64_t index = read_integer(name);
    if (index == -2) return Value();
    return get_item(v, index >= 0 ? make_int(index) : Value(make_str(name)));
  }

  enum class Numbering { unknown, automatic, manual };
  const Value& arguments_;
  const Value& keywords_;
  Numbering numbering_ = Numbering::unknown;
  std::int64_t next_ = 0;
};

Value format_method(Value* a) {
  return format_template(a[0], a[1], a[2]);
}
Value format_map_method(Value* a) {
  return format_template(a[0], Value(), a[1]);
}

}  // namespace

Value format_template(const Value& text, const Value& arguments, const Value& keywords) {
  std::string out;
  if (!Template(arguments, keywords).build(text_of(text), 2, &out)) return Value();
  return adopt_str(std::move(out));
}

void define_str_format() {
  define_methods(classes.str, {{"C format(self, *args, **kwargs)", format_method},
                               {"C format_map(self, mapping, /)", format_map_method},
                               {"C __format__(self, format_spec, /)",
                                [](Value* a) { return format_with(a[0], a[1], format_str); }}});
}

}  // namespace loopspec
