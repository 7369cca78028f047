#include "conformance/scenario/types/sequence.hpp"

#include <algorithm>

namespace loopspec {

bool sequence_index(const char* kind, const Value& key, std::int64_t* out) {
  if (key.is_small_int()) {
    *out = key.small_int();
    return true;
  }
  if (has_index(key)) return to_ssize(key, out);
  type_error({kind, " indices must be integers or slices, not ", type_name(key)});
  return false;
}

bool fits_in_memory(std::int64_t bytes) {
  if (bytes <= kMostRepeatedBytes) return true;
  raise(classes.MemoryError);
  return false;
}

std::int64_t repetitions(std::size_t bytes, std::int64_t count, const char* too_long) {
  if (bytes == 0 || count <= 0) return 0;
  if (count <= kMostRepeatedBytes / ssize(bytes)) return count;
  if (too_long != nullptr && count > INT64_MAX / ssize(bytes)) {
    raise(classes.OverflowError, too_long);
  } else {
    raise(classes.MemoryError);
  }
  return -1;
}

int repeat_count(bool sequence_is_left, const Value& left, const Value& right, std::size_t bytes,
                 std::int64_t* count, Value* answer, const char* too_long) {
  const Value& factor = sequence_is_left ? right : left;
  if (has_index(factor)) {
    if (!to_ssize(factor, count, OutOfRange::overflow_error)) return -1;
    *count = repetitions(bytes, *count, too_long);
    return *count < 0 ? -1 : 1;
  }
  if (sequence_is_left) {
    *answer = ask_right(BinaryOp::mul, left, right);
    if (!*answer) return -1;
    if (!answer->is_not_implemented()) return 0;
    *answer = Value();
  }
  type_error({"can't multiply sequence by non-int of type '", type_name(factor), "'"});
  return -1;
}

namespace {

bool index_bound(const Value& v, std::size_t size, std::size_t* out) {
  if (!v) return true;
  std::int64_t n = 0;
  if (!has_index(v)) {
    type_error({"slice indices must be integers or have an __index__ method"});
    return false;
  }
  if (!to_ssize(v, &n, OutOfRange::clamp)) return false;
  if (n < 0) n = std::max<std::int64_t>(n + ssize(size), 0);
  *out = usize(n);
  return true;
}

}  // namespace

bool index_bounds(const Value& start, const Value& stop, std::size_t size, std::size_t* first,
                  std::size_t* last) {
  *first = 0;
  *last = SIZE_MAX;
  return index_bound(start, size, first) && index_bound(stop, size, last);
}

}  // namespace loopspec
