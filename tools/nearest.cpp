#include "tools/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace loopspec {
namespace {

// Levenshtein's distance.
std::size_t edits(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, replaced}));
    }
  }
  return row.back();
}

}  // namespace

std::vector<std::string> nearest(const std::string& wanted, std::vector<std::string> names,
                                 std::size_t count) {
  const auto rank = [&](const std::string& name) {
    return std::pair(name.find(wanted) != std::string::npos ? 0 : edits(wanted, name), name);
  };
  std::ranges::sort(names, {}, rank);
  names.resize(std::min(count, names.size()));
  return names;
}

}  // namespace loopspec
