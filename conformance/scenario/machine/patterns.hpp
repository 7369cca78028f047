// What the patterns of `match` ask of a subject. Null or -1: an exception is pending.
#pragma once

#include <cstdint>

#include "reference/objects/class.hpp"

namespace loopspec {

// Says of the builtin classes which are sequences and which are mappings.
void install_match_kinds();

bool matches_as(const Value& subject, MatchKind kind) noexcept;

// The values of the keys (a tuple), or None where one is missing.
Value match_keys(const Value& subject, const Value& keys);

// The attributes that a class pattern looks at: `positional` of them named by the class, then those
// of `names` (a tuple). None where the subject is no instance, or lacks one.
Value match_class(const Value& subject, const Value& cls, std::uint32_t positional,
                  const Value& names);

}  // namespace loopspec
