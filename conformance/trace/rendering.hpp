#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "conformance/trace/comparison.hpp"

namespace loopspec {

// Moments laid out as lines of one width: iteration, time, task, text. Columns are as wide as these
// moments need.
class MomentTable {
 public:
  // Measures the moments that will be shown. `width` is the width of a line, at least 24.
  MomentTable(const std::vector<Moment>& shown, std::size_t width);

  std::string heading() const;
  std::string line(const Moment& moment) const;

 private:
  std::string join(std::string_view iteration, std::string_view time, std::string_view task,
                   std::string_view text) const;

  std::size_t iteration_, time_, task_, text_;
};

// A whole trace for a person: its events, with the selects between them if `selects`, and how it
// ended.
std::string render(const Trace& trace, bool selects, std::size_t width);

}  // namespace loopspec
