// RapidCheck's generator of programs of the language.
#pragma once

#include <rapidcheck/Gen.h>

#include "conformance/generator/language/program.hpp"

namespace loopspec::generator::language {

// `count` random programs for Python 3.`minor` that shrink by `shrinks`, each of an area drawn
// uniformly; size adds choices.
rc::Gen<Batch> batches(std::size_t count, int minor);

// Smaller batches, the boldest cuts first: fewer programs, then fewer choices, then lower ones.
std::vector<Batch> shrinks(const Batch& batch);

}  // namespace loopspec::generator::language
