#pragma once

#include <string>
#include <vector>

#include "tools/interpreters.hpp"
#include "tools/places.hpp"

namespace loopspec {

// Event loops for CPython that are not asyncio's: "+uvloop.new_event_loop" behind the word for a
// CPython names the function that makes them.

// Takes "+module.function" off the end of a word; empty when there is none.
std::string take_loop_factory(std::string& word);

// The newest of these interpreters that can import the factory's module. Throws UsageError that
// says why none can.
Interpreter one_with_loop(std::vector<Interpreter> interpreters, const std::string& factory);

// The library that gives a process virtual time. Throws UsageError when it was not built.
std::string preloaded_virtual_time(const Places& places);

}  // namespace loopspec
