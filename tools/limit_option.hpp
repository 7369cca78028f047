#pragma once

#include <optional>
#include <string>

namespace loopspec {

// What `--limit` says: a kind and where it ends.
struct LimitOption {
  std::string kind;  // "time", "iterations", "steps" or "memory"
  double bound = 0;
};

// "memory=64M": a number of at least 0, after which K, M and G stand for powers of 1024. Nothing
// for what is no limit.
std::optional<LimitOption> read_limit(const std::string& text);

}  // namespace loopspec
