// Splitting exception groups: what `split`, `subgroup` and `except*` do.
#pragma once

#include <functional>
#include <vector>

#include "reference/objects/exception.hpp"

namespace loopspec {

// Whether an exception, a group or a leaf, belongs to the match as a whole; 1, 0, -1 raised.
using TakesException = std::function<int(const Value& exception)>;

// None where there is nothing.
struct SplitException {
  Value match = Value::none();
  Value rest = Value::none();
};

// Keeps the nesting; groups in between are made by derive(). Without `with_rest` only the match is
// made. False: raised.
bool split_exception(const Value& exception, const TakesException& takes, bool with_rest,
                     SplitException* into);

// The part of a group whose leaves are those of `kept` (exceptions and groups), or None.
Value projection(const Value& group, const std::vector<Value>& kept);

}  // namespace loopspec
