// What list, tuple and range share.
#pragma once

#include "conformance/scenario/types/slice.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

// Comparing items may run Python code that changes a list: sizes are read anew every time.
template <class Items>
Value compare_sequences(const Items& a, const Items& b, CompareOp op) {
  if (a.size() != b.size() && (op == CompareOp::eq || op == CompareOp::ne))
    return Value::boolean(op == CompareOp::ne);
  std::size_t i = 0;
  for (; i < a.size() && i < b.size(); ++i) {
    const Value x = a[i];
    const Value y = b[i];
    const int same = equal(x, y);
    if (same < 0) return Value();
    if (same == 0) break;
  }
  if (i < a.size() && i < b.size()) {
    if (op == CompareOp::eq || op == CompareOp::ne) return Value::boolean(op == CompareOp::ne);
    const Value x = a[i];
    const Value y = b[i];
    return compare(x, y, op);
  }
  return compare(int_of(a.size()), int_of(b.size()), op);
}

// Index of the first equal item in [first, last); -1 absent, -2 raised.
template <class Items>
std::int64_t find_item(const Items& items, const Value& wanted, std::size_t first,
                       std::size_t last) {
  for (std::size_t i = first; i < last && i < items.size(); ++i) {
    const Value item = items[i];
    const int same = equal(item, wanted);
    if (same != 0) return same < 0 ? -2 : ssize(i);
  }
  return -1;
}

// -1 raised.
template <class Items>
std::int64_t count_items(const Items& items, const Value& wanted) {
  std::int64_t n = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Value item = items[i];
    const int same = equal(item, wanted);
    if (same < 0) return -1;
    n += same;
  }
  return n;
}

// "a, b, c" of the reprs; false: raised.
template <class Items>
bool append_reprs(const Items& items, std::string* out) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) *out += ", ";
    const Value item = items[i];
    const auto text = repr_text(item);
    if (!text) return false;
    *out += *text;
  }
  return true;
}

// The key of sequence[key] that is no slice, as an index; false: raised. "X indices must be
// integers or slices, not Y".
bool sequence_index(const char* kind, const Value& key, std::int64_t* out);

// What repetition makes is at most so large; more is a MemoryError, as where malloc refuses.
inline constexpr std::int64_t kMostRepeatedBytes = std::int64_t{1} << 32;

// False, and MemoryError is pending: what is to be padded to so many bytes does not fit.
bool fits_in_memory(std::int64_t bytes);
// How often to repeat a unit of `bytes` bytes: 0 when nothing would come of it, -1 raised. A size
// that no index can tell is an OverflowError of that text, if there is one.
std::int64_t repetitions(std::size_t bytes, std::int64_t count, const char* too_long = nullptr);

// left * right, one of them a sequence that takes `bytes` bytes. 1: *count is set; 0: the other
// side answered, in *answer; -1: raised.
int repeat_count(bool sequence_is_left, const Value& left, const Value& right, std::size_t bytes,
                 std::int64_t* count, Value* answer, const char* too_long = nullptr);

// start and stop of list.index and tuple.index.
bool index_bounds(const Value& start, const Value& stop, std::size_t size, std::size_t* first,
                  std::size_t* last);

}  // namespace loopspec
