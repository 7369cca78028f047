// C++ values of any type inside Values: how typed results travel through futures and tasks.
#pragma once

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "reference/objects/object.hpp"

namespace loopspec::asyncio {

Class* box_class() noexcept;  // what Boxes say they are: cpp_value

class AnyBox : public Object {
 public:
  const void* const type;  // one address per type

 protected:
  explicit AnyBox(const void* tag) noexcept : Object(box_class()), type(tag) {}
};

template <class T>
class Box final : public AnyBox {
 public:
  static_assert(alignof(T) <= alignof(std::max_align_t), "over-aligned types cannot be results");
  template <class U>
  explicit Box(U&& v) : AnyBox(&tag), value(std::forward<U>(v)) {}
  T value;
  static constexpr char tag = 0;
};

// Ints that fit are immediates: no Box is made for them.
template <class T>
inline constexpr bool kIsNumber = std::integral<T> && !std::same_as<T, bool>;

template <class T>
bool fits_immediate(T n) noexcept {
  if constexpr (std::unsigned_integral<T>) {
    return n <= static_cast<std::uint64_t>(Value::kSmallMax);
  } else {
    return Value::fits_small(n);
  }
}

template <class T, class U>
Value to_value(U&& v) {
  if constexpr (std::same_as<T, Value>) {
    return std::forward<U>(v);
  } else if constexpr (std::same_as<T, bool>) {
    return Value::boolean(v);
  } else {
    if constexpr (kIsNumber<T>)
      if (fits_immediate<T>(v)) return Value::small_int(static_cast<std::int64_t>(v));
    return make<Box<T>>(std::forward<U>(v));
  }
}

// Throws std::bad_cast when the value holds something else: it was set by code that knows no types.
template <class T>
T& boxed(const Value& v) {
  auto* box = dynamic_cast<AnyBox*>(v.object());
  if (box == nullptr || box->type != &Box<T>::tag) throw std::bad_cast();
  return static_cast<Box<T>*>(box)->value;
}

// Results that are copied out whoever asks; others are seen in place.
template <class T>
inline constexpr bool kIsSmall = std::same_as<T, Value> || (std::is_trivially_copyable_v<T> &&
                                                            sizeof(T) <= 2 * sizeof(void*));
template <>
inline constexpr bool kIsSmall<void> = true;

// The value itself, taken out: what awaiting a coroutine gives.
template <class T>
T take(const Value& v) {
  if constexpr (std::is_void_v<T>) {
    return;
  } else if constexpr (std::same_as<T, Value>) {
    return v;
  } else if constexpr (std::same_as<T, bool>) {
    return v.is_true();
  } else {
    if constexpr (kIsNumber<T>)
      if (v.is_small_int()) return static_cast<T>(v.small_int());
    return std::move(boxed<T>(v));
  }
}

// What several may ask for: copied if that is possible, else moved out.
template <class T>
T share(const Value& v) {
  if constexpr (kIsSmall<T>) {
    return take<T>(v);
  } else if constexpr (std::copy_constructible<T>) {
    return boxed<T>(v);
  } else {
    return std::move(boxed<T>(v));
  }
}

// The result of a future that stays where it is: small values as copies, others by reference.
template <class T>
using Seen = std::conditional_t<kIsSmall<T>, T, std::add_lvalue_reference_t<T>>;

template <class T>
Seen<T> see(const Value& v) {
  if constexpr (std::is_reference_v<Seen<T>>) {
    return boxed<T>(v);
  } else {
    return take<T>(v);
  }
}

}  // namespace loopspec::asyncio
