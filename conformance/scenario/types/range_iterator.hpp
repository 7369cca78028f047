// The iterator of a range whose numbers are small; the machine steps it itself.
#pragma once

#include "reference/objects/class.hpp"
#include "reference/objects/numbers.hpp"

namespace loopspec {

inline constinit Class* range_iterator = nullptr;

class RangeIterator : public Object {
 public:
  RangeIterator(std::int64_t start, std::int64_t step, std::int64_t left)
      : Object(BuiltinClass{range_iterator}), at_(start), step_(step), left_(left) {}
  Value next() {
    if (left_ == 0) return Value();
    --left_;
    const Value item = make_int(at_);
    if (left_ != 0) at_ += step_;
    return item;
  }
  Value left() const { return make_int(left_); }

 private:
  std::int64_t at_;
  std::int64_t step_;
  std::int64_t left_;
};

}  // namespace loopspec
