// slice objects and what they select.
#pragma once

#include "reference/objects/object.hpp"

namespace loopspec {

class Slice : public Container {
 public:
  Slice(Value start, Value stop, Value step);
  Value start, stop, step;  // None where not given
  void visit(Visitor& visitor) override;
  void clear() override;
};

Value make_slice(Value start, Value stop, Value step);
bool is_slice(const Value& v) noexcept;

// The elements start, start + step, ... (count of them).
struct SliceRange {
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::int64_t step = 1;
  std::int64_t count = 0;
};
// May call __index__; false: raised. Adjusting to a length is a step of its own: __index__ may
// change the length.
bool unpack_slice(const Value& slice, SliceRange* range);
void adjust_slice(std::int64_t length, SliceRange* range) noexcept;
bool resolve_slice(const Value& slice, std::int64_t length, SliceRange* range);

}  // namespace loopspec
