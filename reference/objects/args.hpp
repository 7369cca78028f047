// How a call passes its arguments: a view of values, the keyword ones last, their names in a tuple.
#pragma once

#include <cstddef>
#include <span>

#include "reference/objects/value.hpp"

namespace loopspec {

class Tuple;

struct Args {
  const Value* values = nullptr;  // positional, then the keyword values
  std::size_t positional = 0;
  const Tuple* names = nullptr;  // of Str, one per keyword value; nullptr when there are none

  Args() = default;
  Args(const Value* v, std::size_t n, const Tuple* k = nullptr)
      : values(v), positional(n), names(k) {}
  explicit Args(std::span<const Value> all) : values(all.data()), positional(all.size()) {}

  std::size_t keywords() const noexcept;
  const Value& operator[](std::size_t i) const noexcept { return values[i]; }
  const Value& keyword(std::size_t i) const noexcept { return values[positional + i]; }
};

}  // namespace loopspec
