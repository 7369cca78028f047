// globals() and locals(): the namespaces of the program's innermost frame.
#pragma once

#include "reference/objects/value.hpp"

namespace loopspec {

Value visible_globals();
Value visible_locals();

}  // namespace loopspec
