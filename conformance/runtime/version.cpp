#include "conformance/runtime/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace loopspec {
namespace {

constexpr std::string_view pure_mark = "+pure";

std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value < 0) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool take_dot(std::string_view& text) {
  const bool dot = text.starts_with('.');
  text.remove_prefix(dot ? 1 : 0);
  return dot;
}

bool is_suffix(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'; });
}

// "a1" < "b1" < "rc1" < "", whatever stands behind for the build.
std::string stage(const std::string& suffix) {
  const bool pre = suffix.starts_with("a") || suffix.starts_with("b") || suffix.starts_with("rc");
  return pre ? suffix : "z" + suffix;
}

auto key(const PythonVersion& v) {
  return std::tuple(v.major, v.minor, v.patch.value_or(-1), stage(v.suffix));
}

}  // namespace

std::optional<PythonVersion> PythonVersion::parse(std::string_view text) {
  PythonVersion version;
  version.pure = text.ends_with(pure_mark);
  text.remove_suffix(version.pure ? pure_mark.size() : 0);
  const auto major = take_number(text);
  if (!major || !take_dot(text)) {
    return std::nullopt;
  }
  const auto minor = take_number(text);
  if (!minor) {
    return std::nullopt;
  }
  version.major = *major;
  version.minor = *minor;
  if (take_dot(text)) {
    version.patch = take_number(text);
    if (!version.patch) {
      return std::nullopt;
    }
  }
  if (!is_suffix(text)) {
    return std::nullopt;
  }
  version.suffix = text;
  return version;
}

std::string PythonVersion::release() const {
  return patch ? fmt::format("{}.{}.{}", major, minor, *patch) : fmt::format("{}.{}", major, minor);
}

std::strong_ordering PythonVersion::operator<=>(const PythonVersion& other) const {
  return key(*this) <=> key(other);
}

bool PythonVersion::covers(const PythonVersion& full) const {
  return major == full.major && minor == full.minor &&
         (!patch || (patch == full.patch && suffix == full.suffix)) &&
         (patch || suffix.empty() || full.suffix.ends_with(suffix)) && (!pure || full.pure);
}

bool in_range(const PythonVersion& full, std::string_view since, std::string_view until) {
  const auto first = PythonVersion::parse(since);
  const auto last = PythonVersion::parse(until);
  return (!first || full >= *first || first->covers(full)) &&
         (!last || full <= *last || last->covers(full));
}

}  // namespace loopspec
