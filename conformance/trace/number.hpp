#pragma once

#include <optional>
#include <string>

namespace loopspec {

// The shortest decimal text that reads back as the same double, as Python's repr writes it ("0.1",
// "3600.0", "1e+16", "inf", "nan").
std::string shortest(double value);

// True when both are absent, or both are the same double to the bit (so 0.0 and -0.0 are
// different).
bool same_bits(const std::optional<double>& a, const std::optional<double>& b);

}  // namespace loopspec
