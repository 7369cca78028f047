#include "conformance/scenario/types/format_spec.hpp"

#include <algorithm>

#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

bool is_align(char32_t c) {
  return c == '<' || c == '>' || c == '=' || c == '^';
}

std::string shown(char32_t c) {
  if (c > 32 && c < 128) return std::string(1, static_cast<char>(c));
  std::string hex;
  for (; c != 0 || hex.empty(); c >>= 4) hex.insert(hex.begin(), "0123456789abcdef"[c & 0xF]);
  return "\\x" + hex;
}

class Parser {
 public:
  Parser(std::string_view text, char default_align, const Value& owner, FormatSpec* spec)
      : original_(text), default_align_(default_align), owner_(owner), spec_(*spec) {
    const bool is_ascii = std::all_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (is_ascii && text.size() <= kShort) {
      std::copy(text.begin(), text.end(), short_);
      text_ = {short_, text.size()};
    } else {
      decoded_ = unicode::decode_all(text);
      text_ = decoded_;
    }
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  bool parse() {
    parse_align();
    if (peek() == ' ' || peek() == '+' || peek() == '-') spec_.sign = static_cast<char>(take());
    if (since(11) && accept('z')) spec_.no_negative_zero = true;
    if (accept('#')) spec_.alternate = true;
    parse_zero();
    return parse_integer(&spec_.width) && parse_grouping() && parse_precision() && parse_type() &&
           check_grouping();
  }

 private:
  char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0;
  }
  char32_t take() { return text_[at_++]; }
  bool accept(char32_t c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool fail(std::initializer_list<std::string_view> message) {
    value_error(message);
    return false;
  }

  void parse_align() {
    if (is_align(peek(1))) {
      spec_.fill.clear();
      unicode::append(&spec_.fill, take());
      fill_given_ = true;
    }
    if (!is_align(peek())) return;
    spec_.align = static_cast<char>(take());
    align_given_ = true;
  }

  void parse_zero() {
    if (fill_given_ || !accept('0')) return;
    spec_.fill.assign(1, '0');
    if (!align_given_ && (default_align_ == '>' || !since(10))) spec_.align = '=';
  }

  static int digit_value(char32_t c) {
    if (c >= 128) return unicode::decimal_value(c);
    return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  }

  bool parse_integer(std::int64_t* out) {
    std::int64_t n = 0;
    bool any = false;
    for (int digit = 0; at_ < text_.size() && (digit = digit_value(text_[at_])) >= 0; ++at_) {
      any = true;
      if (n > (INT64_MAX - digit) / 10) return fail({"Too many decimal digits in format string"});
      n = n * 10 + digit;
    }
    if (any) *out = n;
    return true;
  }

  bool parse_grouping() {
    if (accept(',')) spec_.grouping = ',';
    if (peek() == '_') {
      if (spec_.grouping != 0) return fail({"Cannot specify both ',' and '_'."});
      spec_.grouping = static_cast<char>(take());
    }
    if (peek() == ',' && spec_.grouping == '_') return fail({"Cannot specify both ',' and '_'."});
    return true;
  }

  bool parse_precision() {
    if (!accept('.')) return true;
    if (!parse_integer(&spec_.precision)) return false;
    return spec_.precision >= 0 || fail({"Format specifier missing precision"});
  }

  bool parse_type() {
    const std::size_t left = text_.size() - at_;
    if (left == 1) spec_.type = take();
    if (left <= 1) return true;
    if (!since(11)) return fail({"Invalid format specifier"});
    return fail({"Invalid format specifier '", original_, "' for object of type '",
                 type_name(owner_), "'"});
  }

  bool check_grouping() {
    if (spec_.grouping == 0) return true;
    const char32_t type = spec_.type;
    if (type == 0 || std::u32string_view(U"defgEG%F").find(type) != std::u32string_view::npos)
      return true;
    if (spec_.grouping == '_' &&
        std::u32string_view(U"boxX").find(type) != std::u32string_view::npos)
      return true;
    return fail(
        {"Cannot specify '", std::string_view(&spec_.grouping, 1), "' with '", shown(type), "'."});
  }

  std::string_view original_;
  static constexpr std::size_t kShort = 16;  // as nearly all are
  char32_t short_[kShort];
  std::u32string decoded_;
  std::u32string_view text_;
  std::size_t at_ = 0;
  char default_align_;
  bool fill_given_ = false;
  bool align_given_ = false;
  const Value& owner_;
  FormatSpec& spec_;
};

void repeat(std::string* out, std::string_view unit, std::int64_t count) {
  for (; count > 0; --count) *out += unit;
}

// Digits in groups from the right, zeros in front until `width` characters are there.
std::string grouped(std::string_view digits, std::int64_t group, char separator,
                    std::int64_t width) {
  std::string reversed;
  std::int64_t left = ssize(digits.size());
  while (true) {
    const std::int64_t wanted = std::max<std::int64_t>(std::max(left, width), 1);
    const std::int64_t size = std::min(group, wanted);
    for (std::int64_t i = 0; i < size; ++i) reversed += left > 0 ? digits[usize(--left)] : '0';
    width -= size;
    if (left <= 0 && width <= 0) break;
    reversed += separator;
    --width;
  }
  return {reversed.rbegin(), reversed.rend()};
}

std::string sign_text(bool negative, char sign) {
  if (negative) return "-";
  return sign == '+' || sign == ' ' ? std::string(1, sign) : "";
}

}  // namespace

bool parse_format_spec(std::string_view text, char32_t default_type, char default_align,
                       const Value& owner, FormatSpec* spec) {
  spec->type = default_type;
  spec->align = default_align;
  return Parser(text, default_align, owner, spec).parse() && fits_in_memory(spec->width);
}

Value unknown_format_code(char32_t type, const Value& owner) {
  return value_error(
      {"Unknown format code '", shown(type), "' for object of type '", type_name(owner), "'"});
}

std::string lay_out_text(std::string_view text, std::int64_t length, const FormatSpec& spec) {
  const std::int64_t missing = std::max<std::int64_t>(spec.width - length, 0);
  const std::int64_t left = spec.align == '>' ? missing : (spec.align == '^' ? missing / 2 : 0);
  std::string out;
  repeat(&out, spec.fill, left);
  out += text;
  repeat(&out, spec.fill, missing - left);
  return out;
}

std::string lay_out_number(const NumberText& number, const FormatSpec& spec) {
  const std::string sign = sign_text(number.negative, spec.sign);
  const std::int64_t fixed = ssize(sign.size() + number.prefix.size() + number.rest.size());
  const bool zeros = spec.fill == "0" && spec.align == '=';
  std::string digits;
  if (spec.grouping == 0 || number.digits.empty()) {
    digits = number.digits;  // zeros in front are filled in as any other character
  } else {
    const bool fours = std::u32string_view(U"boxX").find(spec.type) != std::u32string_view::npos;
    digits = grouped(number.digits, fours ? 4 : 3, spec.grouping, zeros ? spec.width - fixed : 0);
  }
  const std::int64_t missing = std::max<std::int64_t>(spec.width - fixed - ssize(digits.size()), 0);
  const std::int64_t left = spec.align == '>' ? missing : (spec.align == '^' ? missing / 2 : 0);
  std::string out;
  repeat(&out, spec.fill, left);
  out += sign;
  out += number.prefix;
  if (spec.align == '=') repeat(&out, spec.fill, missing);
  out += digits;
  out += number.rest;
  if (spec.align != '=') repeat(&out, spec.fill, missing - left);
  return out;
}

}  // namespace loopspec
