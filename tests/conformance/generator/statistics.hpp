// What random programs were made of and what came of them: a generator that makes only trivial
// programs finds nothing.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "conformance/generator/program.hpp"
#include "conformance/trace/trace.hpp"

namespace loopspec {

class Statistics {
 public:
  void count(const generator::Program& program, const Trace& trace);

  std::size_t programs() const noexcept { return events_.size(); }
  // One line per kind of statement with the share of programs it occurs in, then outcomes and the
  // number of events. Kinds that need Python 3.11 are left out unless `with_311`.
  std::string table(bool with_311) const;
  // What is too weak, one sentence per line; empty when every kind occurs in at least a tenth of
  // the programs and half of them have at least ten events.
  std::string weaknesses(bool with_311) const;

 private:
  double share(std::size_t operation) const;
  std::size_t median_events() const;

  std::array<std::size_t, generator::kOperationCount> occurrences_{};
  std::map<std::string, std::size_t> outcomes_;
  std::vector<std::size_t> events_;
};

}  // namespace loopspec
