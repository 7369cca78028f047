// range objects.
#pragma once

#include "reference/objects/object.hpp"

namespace loopspec {

class Range : public Object {
 public:
  Range(Value start, Value stop, Value step);  // exact ints, step not 0
  Value start, stop, step;
  Value length;
};

}  // namespace loopspec
