// Binding of a call's arguments to the parameters of a function that CPython writes in C, with the
// messages of its argument parsers.
#pragma once

#include <string_view>

#include "reference/objects/parameters.hpp"

namespace loopspec {

struct BuiltinNames {
  std::string_view name;    // "append"
  std::string_view shown;   // "list.append", "_heapq.heappop", "len": what METH_O and METH_NOARGS
                            // functions are called
  std::string_view module;  // what stands before that, unless it is empty or "builtins"
};

// As bind_arguments. `method`: the first parameter is the instance, and messages do not count it.
bool bind_builtin_arguments(const Parameters& parameters, const Defaults& defaults,
                            const BuiltinNames& names, bool method, const Value& self,
                            const Args& args, Value* slots);

}  // namespace loopspec
