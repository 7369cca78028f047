// The only notion of a value: one word that is an immediate (small int, None, True, ...) or a
// counted reference.
//
// A null Value as the result of an operation means "an exception is pending" (see
// thread_state.hpp), exactly as a NULL result does inside CPython. Counts are plain integers: a
// value belongs to the thread that holds the baton.
#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>

namespace loopspec {

class Object;

void count_up(Object* object) noexcept;
void count_down(Object* object) noexcept;  // destroys at zero; finalisers run then

class Value {
 public:
  constexpr Value() noexcept = default;
  Value(const Value& other) noexcept : bits_(other.bits_) { retain(); }
  Value(Value&& other) noexcept : bits_(std::exchange(other.bits_, 0)) {}
  Value(Object* object) noexcept : bits_(reinterpret_cast<std::uintptr_t>(object)) { retain(); }
  ~Value() { drop(); }

  Value& operator=(const Value& other) noexcept {
    Value copy(other);
    swap(copy);
    return *this;
  }
  // The old content dies after the new one is in place: a finaliser may look at this very slot.
  Value& operator=(Value&& other) noexcept {
    Value old(std::move(*this));
    bits_ = std::exchange(other.bits_, 0);
    return *this;
  }
  void swap(Value& other) noexcept { std::swap(bits_, other.bits_); }
  // In place of an immediate or null: nothing has to be counted down.
  void overwrite(Value other) noexcept { bits_ = std::exchange(other.bits_, 0); }

  // Takes over a count that the caller owns.
  static Value adopt(Object* object) noexcept {
    return from_bits(reinterpret_cast<std::uintptr_t>(object));
  }
  // Gives the count away; the caller owns it then. Only for values that hold an Object.
  Object* release() noexcept { return reinterpret_cast<Object*>(std::exchange(bits_, 0)); }

  static constexpr std::int64_t kSmallMax = (std::int64_t{1} << 62) - 1;
  static constexpr std::int64_t kSmallMin = -(std::int64_t{1} << 62);
  static constexpr bool fits_small(std::int64_t n) noexcept {
    return n >= kSmallMin && n <= kSmallMax;
  }
  // Requires fits_small(n); use make_int (numbers.hpp) when unsure.
  static Value small_int(std::int64_t n) noexcept {
    return from_bits((static_cast<std::uintptr_t>(n) << 1) | 1);
  }
  static Value none() noexcept { return from_bits(2); }
  static Value false_() noexcept { return from_bits(6); }
  static Value true_() noexcept { return from_bits(10); }
  static Value boolean(bool b) noexcept { return from_bits(b ? 10 : 6); }
  static Value not_implemented() noexcept { return from_bits(14); }
  static Value ellipsis() noexcept { return from_bits(18); }

  explicit operator bool() const noexcept { return bits_ != 0; }
  bool is_null() const noexcept { return bits_ == 0; }
  bool is_small_int() const noexcept { return (bits_ & 1) != 0; }
  bool is_object() const noexcept { return (bits_ & 3) == 0 && bits_ != 0; }
  bool is_none() const noexcept { return bits_ == 2; }
  bool is_false() const noexcept { return bits_ == 6; }
  bool is_true() const noexcept { return bits_ == 10; }
  bool is_bool() const noexcept { return bits_ == 6 || bits_ == 10; }
  bool is_not_implemented() const noexcept { return bits_ == 14; }
  bool is_ellipsis() const noexcept { return bits_ == 18; }

  std::int64_t small_int() const noexcept { return static_cast<std::int64_t>(bits_) >> 1; }
  // The object, or nullptr for null and immediates.
  Object* object() const noexcept {
    return (bits_ & 3) == 0 ? reinterpret_cast<Object*>(bits_) : nullptr;
  }
  // Unchecked: the caller knows that the value is a T.
  template <class T>
  T* as() const noexcept {
    return static_cast<T*>(reinterpret_cast<Object*>(bits_));
  }
  // `is` of Python.
  bool same(const Value& other) const noexcept { return bits_ == other.bits_; }
  std::uintptr_t bits() const noexcept { return bits_; }

 private:
  static Value from_bits(std::uintptr_t bits) noexcept {
    Value v;
    v.bits_ = bits;
    return v;
  }
  void retain() const noexcept {
    if ((bits_ & 3) == 0 && bits_ != 0) count_up(reinterpret_cast<Object*>(bits_));
  }
  void drop() noexcept {
    if ((bits_ & 3) == 0 && bits_ != 0)
      count_down(reinterpret_cast<Object*>(std::exchange(bits_, 0)));
  }

  std::uintptr_t bits_ = 0;
};

// A counted reference whose class is known.
template <class T>
class Ref {
 public:
  constexpr Ref() noexcept = default;
  constexpr Ref(std::nullptr_t) noexcept {}
  Ref(T* object) noexcept : object_(object) {
    if (object_ != nullptr) count_up(object_);
  }
  Ref(const Ref& other) noexcept : Ref(other.object_) {}
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  template <class U>
  requires std::is_convertible_v<U*, T*> Ref(const Ref<U>& other)
  noexcept : Ref(other.get()) {}
  template <class U>
  requires std::is_convertible_v<U*, T*> Ref(Ref<U>&& other)
  noexcept : object_(other.release()) {}
  ~Ref() {
    if (object_ != nullptr) count_down(std::exchange(object_, nullptr));
  }
  Ref& operator=(Ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  static Ref adopt(T* object) noexcept {
    Ref r;
    r.object_ = object;
    return r;
  }
  T* release() noexcept { return std::exchange(object_, nullptr); }
  T* get() const noexcept { return object_; }
  T* operator->() const noexcept { return object_; }
  T& operator*() const noexcept { return *object_; }
  explicit operator bool() const noexcept { return object_ != nullptr; }
  operator Value() const& noexcept { return Value(object_); }
  operator Value() && noexcept { return Value::adopt(release()); }
  friend bool operator==(const Ref& a, const Ref& b) noexcept { return a.object_ == b.object_; }

 private:
  T* object_ = nullptr;
};

// make<T>(...) is the only way to create an object: it starts with one count, owned by the result.
template <class T, class... A>
Ref<T> make(A&&... args) {
  return Ref<T>::adopt(new T(std::forward<A>(args)...));
}

}  // namespace loopspec
