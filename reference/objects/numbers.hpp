// int (unbounded), float, bool. Ints that fit 63 bits are immediates of Value; others are BigInt
// objects (bigint.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "reference/objects/object.hpp"

namespace loopspec {

class Float : public Object {
 public:
  explicit Float(double v) noexcept;
  double value() const noexcept { return value_; }

 private:
  double value_;
};

Value make_big_int(std::int64_t n);  // of one that is no small int
inline Value make_int(std::int64_t n) {
  return Value::fits_small(n) ? Value::small_int(n) : make_big_int(n);
}
Value make_int_from_unsigned(std::uint64_t n);
// Decimal text with optional sign, no separators.
Value make_int_from_decimal(std::string_view digits);
Value make_float(double d);

bool is_int(const Value& v) noexcept;    // bool included, subclasses too
bool is_float(const Value& v) noexcept;  // subclasses too
// The number as int64 when it is an int in range (bool counts as 0/1).
std::optional<std::int64_t> as_int64(const Value& v) noexcept;
double float_value(const Value& v) noexcept;  // v is_float
// int, float, bool or anything with __float__ / __index__ to double; nullopt: raised.
std::optional<double> to_double(const Value& v);
// repr of a float as CPython writes it (shortest round trip, "1e+16", "inf", "nan", "-0.0").
std::string float_repr(double d);

// CPython's hashes of numbers: equal numbers have equal hashes, whatever their type.
std::int64_t hash_int64(std::int64_t n) noexcept;
std::int64_t hash_double(double d) noexcept;  // not for NaN

}  // namespace loopspec
