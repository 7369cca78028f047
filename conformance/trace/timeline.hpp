#pragma once

#include <cstddef>
#include <string>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// A trace drawn with a lane for each task, in the order in which they print first; what prints in
// no task has the lane "-". Time runs downwards: a row for each event, and a `|` in every lane that
// has printed and will print again. When there are more tasks than `width` has room for, the last
// lane is shared, and says who speaks. No line is longer than `width`, which is at least 40.
std::string timeline(const Trace& trace, std::size_t width);

}  // namespace loopspec
