// float(...): from numbers and from text.
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/float.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/memory_view.hpp"

namespace loopspec {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Underscores stand between digits only; they are removed.
bool drop_underscores(std::string* text) {
  std::string out;
  for (std::size_t i = 0; i < text->size(); ++i) {
    const char c = (*text)[i];
    if (c != '_') {
      out += c;
    } else if (i == 0 || i + 1 == text->size() || !is_digit((*text)[i - 1]) ||
               !is_digit((*text)[i + 1])) {
      return false;
    }
  }
  *text = std::move(out);
  return true;
}

bool is_special(std::string_view text, double* out) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (lower == "nan") {
    *out = NAN;
  } else if (lower == "inf" || lower == "infinity") {
    *out = HUGE_VAL;
  } else {
    return false;
  }
  return true;
}

bool parse_decimal(std::string_view text, double* out) {
  if (text.empty() || (!is_digit(text[0]) && text[0] != '.')) return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *out);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return false;
  if (error == std::errc::result_out_of_range)
    *out = std::strtod(std::string(text).c_str(), nullptr);
  return true;
}

Value number_to_float(const Value& v) {
  if (is_str(v)) return parse_float(ascii_digits(v.as<Str>()->view()), v);
  if (is_buffer(v)) return parse_float(ascii_digits_of_bytes(buffer_view(v)), v);
  if (!is_int(v) && !is_float(v) && class_of(v)->slots.index == nullptr) {
    const bool convertible = static_cast<bool>(class_of(v)->lookup(names().float_));
    if (!convertible)
      return type_error({"float() argument must be a string or a ",
                         since(10) ? "real number" : "number", ", not '", type_name(v), "'"});
  }
  if (v.object() != nullptr && v.object()->cls() == classes.float_) return v;
  if (is_float(v) && class_of(v) != classes.float_) {
    const Value method = lookup_special(v, names().float_);
    if (!method) return Value();
    const Value result = call(method);
    return !result || is_float(result)
               ? (result ? make_float(float_value(result)) : Value())
               : type_error({type_name(v), ".__float__ returned non-float (type ",
                             type_name(result), ")"});
  }
  const auto d = to_double(v);
  return d ? make_float(*d) : Value();
}

}  // namespace

Value parse_float(std::string text, const Value& original) {
  // Until 3.9 spaces are told without what they were.
  if (text.empty() && !since(10)) return value_error({"could not convert string to float: ''"});
  double result = 0;
  bool ok = drop_underscores(&text);
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  ok = ok && (is_special(rest, &result) || parse_decimal(rest, &result));
  if (ok) return make_float(negative ? -result : result);
  const auto shown = repr_text(original);
  return shown ? value_error({"could not convert string to float: ", *shown}) : Value();
}

Value create_float(Class* cls, const Args& args) {
  if (!no_keywords("float", args) || !check_count("float", args, 0, 1)) return Value();
  const Value number = args.positional == 0 ? make_float(0.0) : number_to_float(args[0]);
  if (!number || cls == classes.float_) return number;
  return make_for<Float>(cls, float_value(number));
}

}  // namespace loopspec
