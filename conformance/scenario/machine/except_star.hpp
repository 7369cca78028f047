// What `except*` does besides running its handlers.
#pragma once

#include "reference/objects/value.hpp"

namespace loopspec {

class Frame;

// Takes from `rest`, an exception or None, what the handler is for: `rest` becomes what is left,
// `match` the group that the handler gets, or None. A naked exception comes wrapped in a group.
// False: raised.
bool match_except_star(Frame* frame, const Value& types, Value* rest, Value* match);

// After all handlers: what is raised on from `original`, given what the handlers raised and what
// none took (a list), or None.
Value merge_raised(const Value& original, const Value& raised);

}  // namespace loopspec
