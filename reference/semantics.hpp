// What differs between versions of CPython: named flags, computed once from the version. One Semantics per run.
#pragma once

#include <string>
#include <string_view>

namespace loopspec {

struct Version {
  int major = 3;
  int minor = 13;
  int patch = 0;
  friend auto operator<=>(const Version&, const Version&) = default;
};

// "3.12", "3.11.7", "3.13.0rc1" (suffix ignored); throws std::invalid_argument with a message otherwise.
Version parse_version(std::string_view text);
std::string to_string(const Version& version);

struct Semantics {
  Version version;
};

// Of the running version; set before anything else of a run. Thresholds are per branch: fixes were backported.
const Semantics& semantics() noexcept;
void set_version(const Version& version);
bool since(int minor, int patch = 0) noexcept;  // the running version is 3.minor.patch or later

}  // namespace loopspec
