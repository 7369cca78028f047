// int's methods and attributes.
#include <algorithm>

#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/int.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/version_gates.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

Value bit_length(Value* a) {
  return make_int_from_unsigned(int_bit_length(a[0]));
}

Value bit_count(Value* a) {
  return make_int_from_unsigned(int_bit_count(a[0]));
}

Value as_integer_ratio(Value* a) {
  return make_tuple({plain_int(a[0]), Value::small_int(1)});
}
Value itself(Value* a) {
  return plain_int(a[0]);
}
Value is_integer(Value*) {
  return Value::true_();
}

Value to_float(Value* a) {
  const auto d = to_double(a[0]);
  return d ? make_float(*d) : Value();
}

Value round_int(Value* a) {
  if (!a[1] || (a[1].is_none() && since(8))) return plain_int(a[0]);
  const Value digits = to_index(a[1]);
  return digits ? int_round(a[0], digits) : Value();
}

Value absolute(Value* a) {
  return int_sign(a[0]) < 0 ? int_negative(a[0]) : plain_int(a[0]);
}

// 1 big, 0 little, -1 raised.
int byte_order(const char* function, const Value& order) {
  if (!is_str(order)) {
    type_error({function, "() argument 'byteorder' must be str, not ", argument_kind(order)});
    return -1;
  }
  const std::string& text = order.as<Str>()->text();
  if (text == "big") return 1;
  if (text == "little") return 0;
  value_error({"byteorder must be either 'little' or 'big'"});
  return -1;
}

bool fits_bytes(const Value& n, std::int64_t count, bool is_signed) {
  const std::uint64_t bits = static_cast<std::uint64_t>(count) * 8;
  if (!is_signed) return int_bit_length(n) <= bits;
  const Value magnitude = int_sign(n) < 0 ? int_binary(BinaryOp::sub, Value::small_int(-1), n) : n;
  if (count == 0) return int_sign(magnitude) == 0;  // -1 too
  return int_sign(n) == 0 || int_bit_length(magnitude) + 1 <= bits;
}

Value to_bytes(Value* a) {
  std::int64_t count = 1;
  if (a[1] && !to_ssize(a[1], &count, OutOfRange::argument)) return Value();
  const int big = a[2] ? byte_order("to_bytes", a[2]) : 1;
  const int is_signed = truth(a[3]);
  if (big < 0 || is_signed < 0) return Value();
  if (count < 0) return value_error({"length argument must be non-negative"});
  if (int_sign(a[0]) < 0 && is_signed == 0)
    return overflow_error("can't convert negative int to unsigned");
  if (!fits_bytes(a[0], count, is_signed != 0)) return overflow_error("int too big to convert");
  std::string bytes = int_to_bytes(a[0], usize(count));
  if (big != 0) std::reverse(bytes.begin(), bytes.end());
  return make_bytes(std::move(bytes));
}

Value from_bytes(Value* a) {
  const int big = a[2] ? byte_order("from_bytes", a[2]) : 1;
  const int is_signed = truth(a[3]);
  if (big < 0 || is_signed < 0) return Value();
  auto bytes = bytes_of(a[1]);
  if (!bytes) return Value();
  if (big != 0) std::reverse(bytes->begin(), bytes->end());
  const Value number = int_from_bytes(*bytes, is_signed != 0);
  return a[0].as<Class>() == classes.int_ ? number : call(a[0], {number});
}

Value format_int_method(Value* a) {
  return format_with(a[0], a[1], format_int);
}

}  // namespace

void define_int_methods() {
  // Until 3.10 the byte order must be said, and how many bytes.
  define_methods(classes.int_,
                 {{"C to_bytes(self, length, byteorder, *, signed=False)", to_bytes}});
  define_class_methods(classes.int_,
                       {{"C from_bytes(cls, bytes, byteorder, *, signed=False)", from_bytes}});
  const Value older_to = classes.int_->dict()->get(intern("to_bytes"));
  const Value older_from = classes.int_->dict()->get(intern("from_bytes"));
  define_methods(classes.int_,
                 {{"C bit_length(self, /)", bit_length},
                  {"C bit_count(self, /)", bit_count},
                  {"C as_integer_ratio(self, /)", as_integer_ratio},
                  {"C conjugate(self, /)", itself},
                  {"C is_integer(self, /)", is_integer},
                  {"C to_bytes(self, length=?, byteorder=?, *, signed=False)", to_bytes},
                  {"C __int__(self, /)", itself},
                  {"C __trunc__(self, /)", itself},
                  {"C __floor__(self, /)", itself},
                  {"C __ceil__(self, /)", itself},
                  {"C __float__(self, /)", to_float},
                  {"C __abs__(self, /)", absolute},
                  {"C __round__(self, ndigits=?, /)", round_int},
                  {"C __format__(self, format_spec, /)", format_int_method}});
  define_class_methods(classes.int_,
                       {{"C from_bytes(cls, bytes, byteorder=?, *, signed=False)", from_bytes}});
  gate_attribute(classes.int_, "to_bytes", 11, older_to);
  gate_attribute(classes.int_, "from_bytes", 11, older_from);
  define_attributes(classes.int_,
                    {{"real", plain_int},
                     {"imag", [](const Value&) { return Value::small_int(0); }},
                     {"numerator", plain_int},
                     {"denominator", [](const Value&) { return Value::small_int(1); }}});
}

}  // namespace loopspec
