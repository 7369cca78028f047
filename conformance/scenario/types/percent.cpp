#include "conformance/scenario/types/percent.hpp"

#include <cmath>
#include <optional>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/format_spec.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/bigint.hpp"
#include "reference/objects/memory_view.hpp"

namespace loopspec {

namespace {

struct Directive {
  bool left = false, plus = false, space = false, alternate = false, zero = false;
  std::int64_t width = -1;
  std::int64_t precision = -1;
  char32_t type = 0;
  std::size_t index = 0;  // of the type, in characters
};

bool fail(Class* cls, std::initializer_list<std::string_view> message) {
  raise(cls, join_text(message));
  return false;
}

class Formatter {
 public:
  Formatter(PercentTarget target, std::string_view format, const Value& arguments, std::string* out)
      : target_(target), text_(read(target, format)), arguments_(arguments), out_(out) {
    mapping_ = !is_tuple(arguments) && !is_str(arguments) &&
               class_of(arguments)->slots.getitem != nullptr &&
               !(target == PercentTarget::bytes && is_bytes_like(arguments));
  }

  bool run() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_++];
      if (c != '%') {
        put(c);
      } else if (at_ < text_.size() && text_[at_] == '%') {
        ++at_;
        put('%');
      } else if (!directive()) {
        return false;
      }
    }
    if (mapping_ || !arguments_left()) return true;
    return fail(classes.TypeError,
                {"not all arguments converted during ",
                 target_ == PercentTarget::text ? "string" : "bytes", " formatting"});
  }

 private:
  static std::u32string read(PercentTarget target, std::string_view format) {
    if (target == PercentTarget::text) return unicode::decode_all(format);
    std::u32string all;
    for (const char c : format) all += static_cast<unsigned char>(c);
    return all;
  }

  void put(char32_t c) {
    if (target_ == PercentTarget::text) {
      unicode::append(out_, c);
    } else {
      *out_ += static_cast<char>(c);
    }
  }

  std::int64_t length_of(std::string_view s) const {
    return ssize(target_ == PercentTarget::text ? unicode::count(s) : s.size());
  }

  bool arguments_left() const {
    if (key_used_) return false;
    if (!is_tuple(arguments_)) return next_ == 0;
    return next_ < arguments_.as<Tuple>()->size();
  }

  Value take_argument() {
    if (key_used_) return keyed_ ? std::exchange(keyed_, Value()) : missing_argument();
    if (!is_tuple(arguments_)) return next_++ == 0 ? arguments_ : missing_argument();
    const Tuple& all = *arguments_.as<Tuple>();
    return next_ < all.size() ? all[next_++] : missing_argument();
  }

  static Value missing_argument() { return type_error({"not enough arguments for format string"}); }

  bool directive() {
    Directive d;
    return parse_key() && parse_flags(&d) && parse_width(&d) && parse_precision(&d) &&
           parse_type(&d) && convert(d);
  }

  bool parse_key() {
    if (at_ >= text_.size() || text_[at_] != '(') return true;
    if (!mapping_) return fail(classes.TypeError, {"format requires a mapping"});
    const std::size_t begin = ++at_;
    for (int open = 1; open > 0; ++at_) {
      if (at_ >= text_.size()) return fail(classes.ValueError, {"incomplete format key"});
      if (text_[at_] == '(') ++open;
      if (text_[at_] == ')') --open;
    }
    const std::string name = key_text(begin, at_ - 1);
    const Value key = target_ == PercentTarget::text ? Value(make_str(name)) : make_bytes(name);
    keyed_ = get_item(arguments_, key);
    key_used_ = true;
    return static_cast<bool>(keyed_);
  }

  std::string key_text(std::size_t begin, std::size_t end) const {
    const std::u32string_view part = std::u32string_view(text_).substr(begin, end - begin);
    if (target_ == PercentTarget::text) return unicode::encode_all(part);
    return {part.begin(), part.end()};
  }

  bool parse_flags(Directive* d) {
    for (; at_ < text_.size(); ++at_) {
      switch (text_[at_]) {
        case '-':
          d->left = true;
          break;
        case '+':
          d->plus = true;
          break;
        case ' ':
          d->space = true;
          break;
        case '#':
          d->alternate = true;
          break;
        case '0':
          d->zero = true;
          break;
        default:
          return true;
      }
    }
    return true;
  }

  // A number or `*`.
  bool parse_number(std::int64_t* out, const char* too_big, bool* starred) {
    if (at_ < text_.size() && text_[at_] == '*') {
      ++at_;
      const Value v = take_argument();
      if (!v) return false;
      if (!is_int(v)) return fail(classes.TypeError, {"* wants int"});
      *starred = true;
      return to_ssize(v, out, OutOfRange::overflow_error);
    }
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
      const auto digit = static_cast<std::int64_t>(text_[at_] - '0');
      *out = *out < 0 ? 0 : *out;
      if (*out > (INT32_MAX - digit) / 10) return fail(classes.ValueError, {too_big});
      *out = *out * 10 + digit;
    }
    return true;
  }

  bool parse_width(Directive* d) {
    bool starred = false;
    if (!parse_number(&d->width, "width too big", &starred)) return false;
    if (starred && d->width < 0) {
      d->left = true;
      d->width = -d->width;
    }
    return true;
  }

  bool parse_precision(Directive* d) {
    if (at_ >= text_.size() || text_[at_] != '.') return true;
    ++at_;
    bool starred = false;
    d->precision = 0;
    if (!parse_number(&d->precision, since(11) ? "precision too big" : "prec too big", &starred))
      return false;
    if (d->precision < 0) d->precision = 0;
    return true;
  }

  bool parse_type(Directive* d) {
    if (at_ < text_.size() && (text_[at_] == 'h' || text_[at_] == 'l' || text_[at_] == 'L')) ++at_;
    if (at_ >= text_.size()) return fail(classes.ValueError, {"incomplete format"});
    d->index = at_;
    d->type = text_[at_++];
    return true;
  }

  bool convert(const Directive& d) {
    const Value v = take_argument();
    if (!v) return false;
    switch (d.type) {
      case 's':
        return target_ == PercentTarget::text ? text(d, str(v)) : raw_bytes(d, v);
      case 'b':
        if (target_ == PercentTarget::bytes) return raw_bytes(d, v);
        break;
      case 'r':
        return target_ == PercentTarget::text ? text(d, repr(v)) : ascii(d, v);
      case 'a':
        return ascii(d, v);
      case 'c':
        return character(d, v);
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return whole(d, v);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return real(d, v);
      default:
        break;
    }
    return unsupported(d);
  }

  bool unsupported(const Directive& d) {
    std::string hex;
    for (char32_t c = d.type; c != 0 || hex.empty(); c >>= 4)
      hex.insert(hex.begin(), "0123456789abcdef"[c & 0xF]);
    const std::string shown =
        d.type > 31 && d.type < 127 ? std::string(1, static_cast<char>(d.type)) : std::string("?");
    return fail(classes.ValueError, {"unsupported format character '", shown, "' (0x", hex,
                                     ") at index ", std::to_string(d.index)});
  }

  bool text(const Directive& d, const Value& s) {
    if (!s) return false;
    std::string_view shown = text_of(s);
    if (d.precision >= 0) shown = shown.substr(0, unicode::offset_of(shown, usize(d.precision)));
    pad(d, "", "", shown, ' ');
    return true;
  }

  bool ascii(const Directive& d, const Value& v) {
    const auto shown = repr_text(v);
    return shown && text(d, adopt_str(ascii_text(*shown)));
  }

  bool raw_bytes(const Directive& d, const Value& v) {
    Value bytes = v;
    static Str* const name = intern("__bytes__");
    if (as_memory_view(v) != nullptr) {
      const auto seen = bytes_of(v);
      if (!seen) return false;
      bytes = make_bytes(*seen);
    } else if (!is_bytes_like(v)) {
      const Value method = lookup_special(v, name);
      if (!method && pending()) return false;
      if (!method)
        return fail(
            classes.TypeError,
            {"%b requires a bytes-like object, or an object that implements __bytes__, not '",
             type_name(v), "'"});
      bytes = call(method);
      if (!bytes) return false;
    }
    std::string_view shown = bytes_view(bytes);
    if (d.precision >= 0) shown = shown.substr(0, usize(d.precision));
    pad(d, "", "", shown, ' ');
    return true;
  }

  bool character(const Directive& d, const Value& v) {
    std::string shown;
    if (target_ == PercentTarget::bytes) {
      if (is_bytes_like(v) && bytes_view(v).size() == 1) {
        shown = bytes_view(v);
      } else if (!byte_character(v, &shown)) {
        return false;
      }
    } else if (is_str(v)) {
      if (v.as<Str>()->length() != 1)
        return no_character("int or char", "an int or a unicode character",
                            "a string of length " + std::to_string(v.as<Str>()->length()));
      shown = text_of(v);
    } else if (!code_character(v, &shown)) {
      return false;
    }
    pad(d, "", "", shown, ' ');
    return true;
  }

  // Until 3.13 the message does not say what was given.
  static bool no_character(std::string_view wanted, std::string_view wanted_since_14,
                           const std::string& given) {
    if (!since(14)) return fail(classes.TypeError, {"%c requires ", wanted});
    return fail(classes.TypeError, {"%c requires ", wanted_since_14, ", not ", given});
  }

  static bool code_character(const Value& v, std::string* out) {
    if (!has_index(v))
      return no_character("int or char", "an int or a unicode character", type_name(v));
    const Value index = to_index(v);
    if (!index) return false;
    const auto code = as_int64(index);
    if (!code || *code < 0 || *code > 0x10FFFF)
      return fail(classes.OverflowError, {"%c arg not in range(0x110000)"});
    unicode::append(out, static_cast<char32_t>(*code));
    return true;
  }

  static bool byte_character(const Value& v, std::string* out) {
    constexpr std::string_view kByte = "an integer in range(256) or a single byte";
    if (is_bytes_like(v))
      return no_character(
          kByte, kByte,
          "a " + type_name(v) + " object of length " + std::to_string(bytes_view(v).size()));
    if (!has_index(v)) return no_character(kByte, kByte, type_name(v));
    const Value index = to_index(v);
    if (!index) return false;
    const auto code = as_int64(index);
    if (!code || *code < 0 || *code > 255)
      return fail(classes.OverflowError, {"%c arg not in range(256)"});
    *out = static_cast<char>(*code);
    return true;
  }

  static bool wrong_number(const Directive& d, const Value& v, bool whole) {
    const char type = static_cast<char>(d.type);
    return fail(classes.TypeError,
                {"%", std::string_view(&type, 1),
                 " format: ", whole ? "an integer" : (since(10) ? "a real number" : "a number"),
                 " is required, not ", type_name(v)});
  }

  static bool is_number(const Value& v) {
    return is_int(v) || is_float(v) || has_index(v) || class_of(v)->lookup(names().int_) ||
           class_of(v)->lookup(names().float_);
  }

  // The int to be shown; false: raised.
  static bool integer_of(const Directive& d, const Value& v, Value* out) {
    const bool exact = d.type == 'o' || d.type == 'x' || d.type == 'X';
    if (!is_number(v)) return wrong_number(d, v, exact);
    if (is_int(v)) {
      *out = plain_int(v);
    } else if (exact) {
      if (!has_index(v)) return wrong_number(d, v, true);
      *out = to_index(v);
    } else {
      *out = call(Value(classes.int_), {v});
      if (!*out && pending_is(classes.TypeError)) {
        clear_pending();
        return wrong_number(d, v, false);
      }
    }
    return static_cast<bool>(*out);
  }

  bool whole(const Directive& d, const Value& v) {
    Value n;
    if (!integer_of(d, v, &n)) return false;
    const bool hex = d.type == 'x' || d.type == 'X';
    const unsigned base = hex ? 16 : (d.type == 'o' ? 8 : 10);
    const Value decimal = base == 10 ? int_to_str(n) : Value::none();
    if (!decimal) return false;
    std::string digits = base == 10 ? text_of(decimal) : int_text(n, base);
    const bool negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    if (d.precision > ssize(digits.size()))
      digits.insert(0, usize(d.precision) - digits.size(), '0');
    std::string prefix = d.alternate && base != 10 ? (hex ? "0x" : "0o") : "";
    if (d.type == 'X')
      for (std::string* s : {&digits, &prefix})
        for (char& c : *s)
          if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    pad(d, sign(d, negative), prefix, digits, d.zero ? '0' : ' ');
    return true;
  }

  bool real(const Directive& d, const Value& v) {
    const auto number =
        target_ == PercentTarget::text || is_float(v) ? to_double(v) : bytes_real(v);
    if (!number) return false;
    const DoubleStyle style{static_cast<char>(d.type), d.precision < 0 ? 6 : d.precision,
                            d.alternate, false};
    const bool negative = std::signbit(*number) && !std::isnan(*number);
    pad(d, sign(d, negative), "", double_text(*number, style), d.zero ? '0' : ' ');
    return true;
  }

  static std::optional<double> bytes_real(const Value& v) {
    auto number = to_double(v);
    if (number || !pending_is(classes.TypeError)) return number;
    clear_pending();
    type_error({"float argument required, not ", type_name(v)});
    return std::nullopt;
  }

  static std::string sign(const Directive& d, bool negative) {
    return negative ? "-" : (d.plus ? "+" : (d.space ? " " : ""));
  }

  // Zeros go between sign and digits, spaces in front.
  void pad(const Directive& d, const std::string& sign, const std::string& prefix,
           std::string_view body, char fill) {
    const std::int64_t used = ssize(sign.size() + prefix.size()) + length_of(body);
    const std::size_t missing = d.width > used ? usize(d.width - used) : 0;
    if (!d.left && fill == ' ') out_->append(missing, ' ');
    *out_ += sign + prefix;
    if (!d.left && fill == '0') out_->append(missing, '0');
    *out_ += body;
    if (d.left) out_->append(missing, ' ');
  }

  PercentTarget target_;
  std::u32string text_;
  const Value& arguments_;
  std::string* out_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  bool mapping_ = false;
  bool key_used_ = false;  // %(key)s: the keyed value is the only argument from then on
  Value keyed_;
};

}  // namespace

bool percent_build(PercentTarget target, std::string_view format, const Value& arguments,
                   std::string* out) {
  return Formatter(target, format, arguments, out).run();
}

Value percent_format(const Value& format, const Value& arguments) {
  std::string out;
  return percent_build(PercentTarget::text, text_of(format), arguments, &out)
             ? adopt_str(std::move(out))
             : Value();
}

}  // namespace loopspec
