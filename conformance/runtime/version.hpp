#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace loopspec {

// A Python version as "3.13", "3.13.0", "3.14.0rc2" or "3.13.0t" (free-threaded) names it; with
// "+pure" behind it, asyncio goes without its C accelerator.
struct PythonVersion {
  int major = 0, minor = 0;
  std::optional<int> patch;
  std::string suffix;  // "a1", "b2", "rc1", "t", or both
  bool pure = false;

  static std::optional<PythonVersion> parse(std::string_view text);

  // "3.13.0" for all builds of it.
  std::string release() const;

  // Pre-releases before their release; a missing patch before every given one. `pure` does not
  // count.
  std::strong_ordering operator<=>(const PythonVersion& other) const;
  bool operator==(const PythonVersion& other) const { return (*this <=> other) == 0; }

  // True when `full` is a version that this name, perhaps without patch, stands for; a name without
  // "+pure" stands for both.
  bool covers(const PythonVersion& full) const;
};

// True when `full` is not before `since` and not after the whole of `until`; empty bounds bound
// nothing.
bool in_range(const PythonVersion& full, std::string_view since, std::string_view until);

}  // namespace loopspec
