// Case, layout, predicates, hex, translate and decode of bytes and bytearray. Letters are those of
// ASCII.
#include <algorithm>

#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_alpha(char c) {
  return is_upper(c) || is_lower(c);
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 32) : c;
}
char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}
char swap_case(char c) {
  return is_upper(c) ? to_lower(c) : to_upper(c);
}

template <char (*convert)(char)>
Value mapped(Value* a) {
  std::string out(bytes_view(a[0]));
  for (char& c : out) c = convert(c);
  return like(a[0], std::move(out));
}

Value capitalize(Value* a) {
  std::string out(bytes_view(a[0]));
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = i == 0 ? to_upper(out[i]) : to_lower(out[i]);
  return like(a[0], std::move(out));
}

Value title(Value* a) {
  std::string out(bytes_view(a[0]));
  bool in_word = false;
  for (char& c : out) {
    c = in_word ? to_lower(c) : to_upper(c);
    in_word = is_alpha(c);
  }
  return like(a[0], std::move(out));
}

template <bool (*test)(char)>
Value every(Value* a) {
  const std::string_view all = bytes_view(a[0]);
  return Value::boolean(!all.empty() && std::all_of(all.begin(), all.end(), test));
}

bool is_ascii_text(std::string_view all) {
  return std::none_of(all.begin(), all.end(), [](char c) { return (c & 0x80) != 0; });
}

Value is_ascii(Value* a) {
  return Value::boolean(is_ascii_text(bytes_view(a[0])));
}

template <bool (*wanted)(char), bool (*refused)(char)>
Value in_one_case(Value* a) {
  const std::string_view all = bytes_view(a[0]);
  return Value::boolean(std::any_of(all.begin(), all.end(), wanted) &&
                        std::none_of(all.begin(), all.end(), refused));
}

Value is_title(Value* a) {
  bool in_word = false;
  bool found = false;
  for (const char c : bytes_view(a[0])) {
    if (is_upper(c) ? in_word : (is_lower(c) && !in_word)) return Value::false_();
    in_word = is_alpha(c);
    found = found || in_word;
  }
  return Value::boolean(found);
}

bool fill_byte(const char* function, const Value& v, char* out) {
  if (!v) return true;
  if (is_bytes_like(v) && bytes_view(v).size() == 1) {
    *out = bytes_view(v).front();
    return true;
  }
  type_error({function, "() argument 2 must be a byte string of length 1, not ", type_name(v)});
  return false;
}

enum class Where { left, right, center };

template <Where where>
Value justify(Value* a) {
  constexpr const char* kNames[] = {"ljust", "rjust", "center"};
  std::int64_t width = 0;
  char fill = ' ';
  if (!to_ssize(a[1], &width, OutOfRange::argument) ||
      !fill_byte(kNames[static_cast<std::size_t>(where)], a[2], &fill))
    return Value();
  const std::string data(bytes_view(a[0]));
  const std::int64_t missing = std::max<std::int64_t>(width - ssize(data.size()), 0);
  if (!fits_in_memory(missing)) return Value();
  const std::int64_t left =
      where == Where::left
          ? 0
          : (where == Where::right ? missing : missing / 2 + (missing & width & 1));
  return like(a[0],
              std::string(usize(left), fill) + data + std::string(usize(missing - left), fill));
}

Value zfill(Value* a) {
  std::int64_t width = 0;
  if (!to_ssize(a[1], &width, OutOfRange::argument) || !fits_in_memory(width)) return Value();
  std::string data(bytes_view(a[0]));
  const bool sign = data.starts_with('-') || data.starts_with('+');
  if (width > ssize(data.size())) data.insert(sign ? 1 : 0, usize(width) - data.size(), '0');
  return like(a[0], std::move(data));
}

Value expand_tabs(Value* a) {
  std::int64_t size = 0;
  if (!to_ssize(a[1], &size, OutOfRange::argument)) return Value();
  std::string out;
  std::int64_t column = 0;
  for (const char c : bytes_view(a[0])) {
    const std::int64_t spaces = c == '\t' && size > 0 ? size - column % size : 0;
    if (c == '\t') {
      out.append(usize(spaces), ' ');
      column += spaces;
    } else {
      out += c;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return like(a[0], std::move(out));
}

bool separator_of(const Value& v, std::string* out) {
  if (!v) return true;
  const std::int64_t size = length(v);
  if (size < 0) return false;
  if (size != 1) {
    value_error({"sep must be length 1."});
  } else if (!is_str(v) && !is_bytes(v)) {
    type_error({"sep must be str or bytes."});
  } else {
    *out = is_str(v) ? text_of(v) : std::string(bytes_view(v));
    if (is_ascii_text(*out)) return true;
    value_error({"sep must be ASCII."});
  }
  return false;
}

}  // namespace

Value hex_of(std::string_view all, const Value& between, const Value& every_so_many) {
  std::string separator;
  std::int64_t group = 1;
  if (!separator_of(between, &separator) || !to_c_int(every_so_many, &group)) return Value();
  const std::size_t size = usize(group < 0 ? -group : group);
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t distance = group > 0 ? all.size() - i : i;
    if (i != 0 && size != 0 && !separator.empty() && distance % size == 0) out += separator;
    const auto byte = static_cast<unsigned char>(all[i]);
    out += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
  }
  return make_str(out);
}

namespace {

Value hex(Value* a) {
  return hex_of(bytes_view(a[0]), a[1], a[2]);
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const int letter = c | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// The text of fromhex's argument; from 3.14 on it may be bytes-like.
bool hex_text(const Value& v, std::string* out) {
  if (since(14) && is_buffer(v)) {
    *out = buffer_view(v);
    return true;
  }
  if (since(14) && !is_str(v)) {
    type_error({"fromhex() argument must be str or bytes-like, not ", type_name(v)});
    return false;
  }
  if (!is_str(v)) {
    type_error({"fromhex() argument must be str, not ", argument_kind(v)});
    return false;
  }
  *out = text_of(v);
  return true;
}

Value from_hex(Value* a) {
  std::string text;
  if (!hex_text(a[1], &text)) return Value();
  std::string data;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      ++i;
      continue;
    }
    const int high = hex_digit(text[i]);
    const int low = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
    if (since(14) && high >= 0 && i + 1 == text.size())
      return value_error({"fromhex() arg must contain an even number of hexadecimal digits"});
    if (high < 0 || low < 0)
      return value_error({"non-hexadecimal number found in fromhex() arg at position ",
                          std::to_string(high < 0 ? i : i + 1)});
    data += static_cast<char>(high << 4 | low);
    i += 2;
  }
  Value made =
      a[0].as<Class>()->is_subclass_of(classes.bytearray) ? make_bytearray(data) : make_bytes(data);
  return a[0].as<Class>()->is_builtin() ? made : call(a[0], {made});
}

Value translate(Value* a) {
  if (!a[1].is_none() && !require_bytes(a[1])) return Value();
  if (a[2] && !require_bytes(a[2])) return Value();
  const std::string_view table = a[1].is_none() ? std::string_view() : buffer_view(a[1]);
  if (!a[1].is_none() && table.size() != 256)
    return value_error({"translation table must be 256 characters long"});
  const std::string_view removed = a[2] ? buffer_view(a[2]) : std::string_view();
  std::string out;
  for (const char c : bytes_view(a[0]))
    if (removed.find(c) == std::string_view::npos)
      out += table.empty() ? c : table[static_cast<unsigned char>(c)];
  return like(a[0], std::move(out));
}

Value make_translation(Value* a) {
  if (!require_bytes(a[0]) || !require_bytes(a[1])) return Value();
  const std::string_view from = buffer_view(a[0]);
  const std::string_view to = buffer_view(a[1]);
  if (from.size() != to.size()) return value_error({"maketrans arguments must have same length"});
  std::string table;
  for (int i = 0; i < 256; ++i) table += static_cast<char>(i);
  for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
  return make_bytes(std::move(table));
}

Value decode(Value* a) {
  return decode_bytes(bytes_view(a[0]), a[0], a[1], a[2]);
}

}  // namespace

void define_shared_bytes_text(Class* cls) {
  define_methods(cls, {{"C upper(self, /)", mapped<to_upper>},
                       {"C lower(self, /)", mapped<to_lower>},
                       {"C swapcase(self, /)", mapped<swap_case>},
                       {"C capitalize(self, /)", capitalize},
                       {"C title(self, /)", title},
                       {"C isalpha(self, /)", every<is_alpha>},
                       {"C isdigit(self, /)", every<is_digit>},
                       {"C isalnum(self, /)", every<is_alnum>},
                       {"C isspace(self, /)", every<is_space>},
                       {"C isascii(self, /)", is_ascii},
                       {"C isupper(self, /)", in_one_case<is_upper, is_lower>},
                       {"C islower(self, /)", in_one_case<is_lower, is_upper>},
                       {"C istitle(self, /)", is_title},
                       {"C center(self, width, fillchar=?, /)", justify<Where::center>},
                       {"C ljust(self, width, fillchar=?, /)", justify<Where::left>},
                       {"C rjust(self, width, fillchar=?, /)", justify<Where::right>},
                       {"C zfill(self, width, /)", zfill},
                       {"C expandtabs(self, /, tabsize=8)", expand_tabs},
                       {"C hex(self, sep=?, bytes_per_sep=1)", hex},
                       {"C translate(self, table, /, delete=?)", translate},
                       {"C decode(self, /, encoding=?, errors=?)", decode}});
  define_class_methods(cls, {{"C fromhex(cls, string, /)", from_hex}});
  define_static_methods(cls, {{"C maketrans(frm, to, /)", make_translation}});
}

}  // namespace loopspec
