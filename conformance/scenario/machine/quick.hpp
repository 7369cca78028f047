// What the machine does itself for the commonest operands, small ints above all; for all others it
// asks the operands' classes.
#pragma once

#include "conformance/scenario/types/list_iterator.hpp"
#include "conformance/scenario/types/range_iterator.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec::quick {

inline bool is_exact_float(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls() == classes.float_;
}

// False: not for ints of this size, or not for this operator.
inline bool int_result(BinaryOp op, std::int64_t a, std::int64_t b, std::int64_t* result) noexcept {
  switch (op) {
    case BinaryOp::add:
      *result = a + b;  // both have 63 bits
      return true;
    case BinaryOp::sub:
      *result = a - b;
      return true;
    case BinaryOp::mul:
      return !__builtin_mul_overflow(a, b, result);
    case BinaryOp::floordiv:
      if (b <= 0) return false;
      *result = a / b - (a % b < 0 ? 1 : 0);
      return true;
    case BinaryOp::mod:
      if (b <= 0) return false;
      *result = a % b;
      if (*result < 0) *result += b;
      return true;
    case BinaryOp::and_:
      *result = a & b;
      return true;
    case BinaryOp::or_:
      *result = a | b;
      return true;
    case BinaryOp::xor_:
      *result = a ^ b;
      return true;
    case BinaryOp::rshift:
      if (b < 0 || b > 63) return false;
      *result = a >> b;
      return true;
    default:
      return false;
  }
}

inline Value float_result(BinaryOp op, const Value& left, const Value& right) {
  const double a = float_value(left);
  const double b = float_value(right);
  switch (op) {
    case BinaryOp::add:
      return make_float(a + b);
    case BinaryOp::sub:
      return make_float(a - b);
    case BinaryOp::mul:
      return make_float(a * b);
    case BinaryOp::truediv:
      return b == 0.0 ? Value() : make_float(a / b);
    default:
      return Value();
  }
}

inline bool are_small(const Value& a, const Value& b) noexcept {
  return a.is_small_int() && b.is_small_int();
}

// a = a op b, where both and the result are small ints; false: something is not, a is as it was.
inline bool small_arithmetic(BinaryOp op, Value& a, const Value& b) noexcept {
  std::int64_t result = 0;
  if (!are_small(a, b) || !int_result(op, a.small_int(), b.small_int(), &result) ||
      !Value::fits_small(result))
    return false;
  a.overwrite(Value::small_int(result));
  return true;
}

inline bool small_holds(CompareOp op, const Value& a, const Value& b) noexcept {
  return holds(op, a.small_int() <=> b.small_int());
}

// The result of the operator on two small ints or two floats; null: ask their classes.
inline Value arithmetic(BinaryOp op, const Value& a, const Value& b) {
  if (a.is_small_int() && b.is_small_int()) {
    std::int64_t result = 0;
    return int_result(op, a.small_int(), b.small_int(), &result) ? make_int(result) : Value();
  }
  return is_exact_float(a) && is_exact_float(b) ? float_result(op, a, b) : Value();
}

inline Value compare(CompareOp op, const Value& a, const Value& b) {
  if (are_small(a, b)) return Value::boolean(small_holds(op, a, b));
  if (is_exact_float(a) && is_exact_float(b))
    return Value::boolean(holds(op, float_value(a) <=> float_value(b)));
  return loopspec::compare(a, b, op);
}

inline int truth(const Value& v) {
  if (v.is_bool()) return v.is_true() ? 1 : 0;
  if (v.is_small_int()) return v.small_int() != 0 ? 1 : 0;
  return loopspec::truth(v);
}

// As get_item.
inline Value item(const Value& object, const Value& key) {
  if (const Object* o = object.object();
      o != nullptr && o->cls() == classes.list && key.is_small_int()) {
    const auto& items = object.as<List>()->items;
    const std::int64_t index = key.small_int() + (key.small_int() < 0 ? ssize(items.size()) : 0);
    if (index >= 0 && index < ssize(items.size())) return items[usize(index)];
  }
  return get_item(object, key);
}

// As next() of an iterator.
inline Value next(const Value& iterator) {
  if (const Object* object = iterator.object()) {
    if (object->cls() == range_iterator) return iterator.as<RangeIterator>()->next();
    if (object->cls() == list_iterator) return iterator.as<ListIterator>()->next();
  }
  return loopspec::next(iterator);
}

}  // namespace loopspec::quick
