// What the builtin types share: messages, arguments of constructors, indices.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/with_attributes.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

std::string join_text(std::initializer_list<std::string_view> parts);
// Raise with the parts joined; the result is the null value that says so.
Value type_error(std::initializer_list<std::string_view> parts);
Value value_error(std::initializer_list<std::string_view> parts);
Value index_error(std::string_view message);
Value overflow_error(std::string_view message);
inline const std::string& type_name(const Value& v) {
  return class_of(v)->name();
}

// KeyError(key), StopIteration(value): the argument is the value itself.
Value raise_with(Class* cls, const Value& argument);

// The slots' way of saying "unhashable type".
bool unhashable(const Value& self, std::int64_t* out);
void make_unhashable(Class* cls);  // its __hash__ is None
Value iter_self(const Value& self);

// For constructors; false: TypeError is pending.
// The kind of a wrong argument, as messages name it: "None" or the name of its class.
std::string argument_kind(const Value& v);
bool no_keywords(const char* function, const Args& args);
bool check_count(const char* function, const Args& args, std::size_t least, std::size_t most);
// Positional and keyword arguments into out[0 .. names.size()), null when absent. A name that
// starts with '/' is positional-only. The messages are those of argument clinic.
bool read_arguments(const char* function, const Args& args,
                    std::initializer_list<const char*> names, Value* out);

// __index__ as an exact int; TypeError "'X' object cannot be interpreted as an integer".
Value to_index(const Value& v);
// argument: of a function, in the words of argument clinic.
enum class OutOfRange { index_error, overflow_error, clamp, argument };
bool to_ssize(const Value& v, std::int64_t* out, OutOfRange policy = OutOfRange::index_error);
// An argument that is a C int. Until 3.9 what is none was refused in other words.
bool to_c_int(const Value& v, std::int64_t* out);
// A flag among arguments: until 3.11 a C int, later anything that has a truth; -1 raised.
int flag_argument(const Value& v);
bool has_index(const Value& v) noexcept;

// i + length for negative i, then whether it is inside.
inline bool normalize_index(std::int64_t* i, std::int64_t length) noexcept {
  if (*i < 0) *i += length;
  return *i >= 0 && *i < length;
}
// start and end of find(), count(), index() ... clipped to the length; values may be null or None.
// False: raised.
bool clip_range(const Value& start, const Value& end, std::int64_t length, std::int64_t* first,
                std::int64_t* last);

// What CPython's sequences do when `+` or `*` do not know the other side: its own slot is asked,
// then TypeError. NotImplemented is never returned.
Value ask_right(BinaryOp op, const Value& left,
                const Value& right);  // NotImplemented when it does not know either

inline std::int64_t ssize(std::size_t n) noexcept {
  return static_cast<std::int64_t>(n);
}
inline std::size_t usize(std::int64_t n) noexcept {
  return static_cast<std::size_t>(n);
}
inline Value int_of(std::size_t n) {
  return make_int(static_cast<std::int64_t>(n));
}

// For classes whose instances only the implementation makes.
Value cannot_create(Class* cls, const Args& args);

// A class of an iterator: `iter` gives itself.
Class* iterator_class(const char* name, Value (*next)(const Value& self));

// Enters a repr; a cycle ("[...]") is found when the object is in it already.
class ValueReprGuard {
 public:
  explicit ValueReprGuard(const Value& v);
  ~ValueReprGuard();
  ValueReprGuard(const ValueReprGuard&) = delete;
  ValueReprGuard& operator=(const ValueReprGuard&) = delete;
  bool cyclic() const noexcept { return cyclic_; }

 private:
  const Object* object_;
  bool cyclic_;
};

// Whether `a op b` holds when a is so ordered to b: an int, or a std ordering.
template <class Order>
bool holds(CompareOp op, Order order) {
  switch (op) {
    case CompareOp::lt:
      return order < 0;
    case CompareOp::le:
      return order <= 0;
    case CompareOp::eq:
      return order == 0;
    case CompareOp::ne:
      return order != 0;
    case CompareOp::gt:
      return order > 0;
    default:
      return order >= 0;
  }
}

}  // namespace loopspec
