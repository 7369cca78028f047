#pragma once

#include <string>
#include <vector>

namespace loopspec {

// What a program needs of a runtime, read off its tree (CPython's ast as JSON text): a name that it
// imports from asyncio or reads from the module, a method that it calls on whatever object, a
// module that it imports, a coroutine function that it defines. Sorted, each once; the table is in
// capabilities.cpp. Empty when the text is no tree.
std::vector<std::string> capabilities_needed(const std::string& tree);

// Those of `needed` that are not in `offered`.
std::vector<std::string> lacking(const std::vector<std::string>& needed,
                                 const std::vector<std::string>& offered);

}  // namespace loopspec
