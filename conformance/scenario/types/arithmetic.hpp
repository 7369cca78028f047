// Arithmetic that several files share: int's and float's operators, pow(), round(), divmod().
#pragma once

#include "reference/objects/class.hpp"
#include "reference/objects/value.hpp"

namespace loopspec {

// pow(base, exponent, modulus) of ints.
Value int_power(const Value& base, const Value& exponent);
Value int_power_modulo(const Value& base, const Value& exponent, const Value& modulus);
Value float_power(double base, double exponent);

// Both operands are floats by now.
Value float_binary(BinaryOp op, double a, double b);

// round(n, digits): half to even.
Value int_round(const Value& n, const Value& digits);
Value float_round_to_int(double d);
Value float_round(double d, std::int64_t digits);

// int(d): truncates; ValueError and OverflowError for NaN and infinities.
Value int_of_double(double d);
// str(n): ValueError beyond the limit of digits.
Value int_to_str(const Value& n);
// The digits of int(text, base); null value: ValueError is pending. `original` is for the message.
Value parse_int(std::string_view text, std::int64_t base, const Value& original);
// float(text); `original` is for the message.
Value parse_float(std::string ascii, const Value& original);
// Decimal digits of any script as ASCII, white space at the ends removed, other characters outside
// ASCII as '?'.
std::string ascii_digits(std::string_view text);
std::string ascii_digits_of_bytes(std::string_view bytes);  // they need not be UTF-8

}  // namespace loopspec
