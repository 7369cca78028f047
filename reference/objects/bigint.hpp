// Ints of any size. Arguments are values for which is_int holds: a bool or an instance of a
// subclass counts as its number. Results are exact ints. Nothing here raises: the callers check
// divisors, signs and sizes first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "reference/objects/class.hpp"
#include "reference/objects/value.hpp"

namespace loopspec {

// An int beyond the range of immediates, or an instance of a subclass of int with any number.
class BigInt : public Object {
 public:
  struct Number;  // hides the arithmetic library
  explicit BigInt(std::unique_ptr<Number> number);
  explicit BigInt(const Value& number);  // a copy of the number of an int
  ~BigInt() override;
  const Number& number() const noexcept { return *number_; }

 private:
  std::unique_ptr<Number> number_;
};

// The exact int with the same number.
Value plain_int(const Value& v);

// add, sub, mul, floordiv, mod (divisor not 0), lshift, rshift (count >= 0, fits), and_, or_, xor_.
Value int_binary(BinaryOp op, const Value& a, const Value& b);
Value int_negative(const Value& v);
Value int_pow(const Value& base, std::uint64_t exponent);
Value int_pow_mod(const Value& base, const Value& exponent,
                  const Value& modulus);          // exponent >= 0, modulus not 0
int int_compare(const Value& a, const Value& b);  // -1, 0, 1
int int_compare(const Value& a, double b);        // exactly; b is no NaN
int int_sign(const Value& v);
std::int64_t int_hash(const Value& v);
std::uint64_t int_bit_length(const Value& v);
std::uint64_t int_bit_count(const Value& v);  // of the absolute value

std::string int_text(const Value& v, unsigned base = 10);  // lower case, "-" in front, no prefix
// Digits of the base, valid, with optional sign, without separators.
Value int_from_text(std::string_view digits, unsigned base);
// Rounded half to even; infinite when out of range.
double int_to_double(const Value& v);
Value int_from_double(double d);  // truncated; d is finite
double int_true_divide(const Value& a,
                       const Value& b);  // rounded once; infinite when out of range; b not 0
// Two's complement, little endian, in as many bytes as given.
std::string int_to_bytes(const Value& v, std::size_t count);
Value int_from_bytes(std::string_view little_endian, bool is_signed);

}  // namespace loopspec
