// What a failing program may be cut down to.
#pragma once

#include <vector>

#include "conformance/generator/program.hpp"

namespace loopspec::generator {

// Programs one cut smaller, the boldest cuts first: functions dropped, runs of statements dropped,
// blocks replaced by their bodies, operands and the runner made smaller. Following them always
// comes to an end.
std::vector<Program> shrinks(const Program& program);

}  // namespace loopspec::generator
