#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/catalogue.hpp"
#include "tools/commands.hpp"
#include "tools/judging.hpp"
#include "tools/rule_book.hpp"

namespace loopspec {

// What the commands share: where things lie, which subjects there are, the rule book (read when it
// is first asked for).
class Session {
 public:
  Session() : catalogue_(find_places()) {}

  const Places& places() const { return catalogue_.places(); }
  Catalogue& catalogue() { return catalogue_; }
  const RuleBook& rules();

  // Makes the trees of all scenarios; `recorded_first` as in Lowering.
  void lower(std::vector<Scenario>& scenarios, bool recorded_first, Milliseconds to_answer);

  // judge_all with a progress bar.
  std::vector<Result> judge(const std::vector<Scenario>& scenarios, const std::vector<Pair>& pairs,
                            const Options& options);

 private:
  Catalogue catalogue_;
  std::optional<RuleBook> rules_;
};

// True when a native CPython is among the subjects.
bool involves_native(const std::vector<Pair>& pairs);

}  // namespace loopspec
