// What this process has in memory, and a run in a process of its own that may not grow beyond a
// bound.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace loopspec {

// Bytes of this process that are in memory.
std::int64_t resident_memory() noexcept;

// Calls `run` in a copy of this process whose address space may grow by `bytes`, and gives what it
// returned. Where the copy cannot get more memory it ends at once with what `exhausted` returns: no
// code of the program sees it. Throws std::runtime_error when the copy ends without a word, and
// std::system_error when there can be none.
std::string run_in_bounded_memory(std::int64_t bytes, const std::function<std::string()>& run,
                                  std::function<std::string()> exhausted);

}  // namespace loopspec
