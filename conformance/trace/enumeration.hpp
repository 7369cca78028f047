#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conformance/trace/comparison.hpp"

namespace loopspec {

// The alternatives that a run is to take at its choice points, in the order in which it meets them;
// a missing one is 0.
using Choices = std::vector<std::int64_t>;

// Goes through the runs of one scenario under every combination of choices, each once. It runs
// nothing itself: whoever has an oracle asks next(), runs that, and gives add() what came of it.
//
// What is looked for decides in which order: first on from where the run agreed longest with it, so
// that one order among millions is found in few runs. And where a run had already parted from it
// before it came to a choice point, nothing that is chosen there can bring it back: these runs are
// left out. So a trace that is not found when nothing is left is not permitted.
class Enumeration {
 public:
  // Looks for a run that equals `wanted` at `level`, which is below exact.
  Enumeration(const Trace& wanted, Level level);

  // Looks for nothing: goes through all runs, depth first.
  Enumeration() = default;

  // The choices to run next, {} first. Nothing: it was found, or no combination is left.
  std::optional<Choices> next();

  // What came of the choices that next() gave last; the trace tells the choice points met.
  void add(const Trace& trace);

  bool found() const { return found_; }
  std::size_t runs() const { return nodes_.size(); }

  // The run that agreed longest with what was looked for, the first such. There must have been one.
  const Trace& nearest() const { return nearest_; }

  // Of which kinds the choices are that make it differ from CPython's own way, each kind once.
  std::vector<std::string> nearest_kinds() const;

 private:
  struct Node {
    Choices choices;
    std::vector<ChoicePoint> met;
    std::size_t fitting = 0;          // events that agree with what is looked for
    std::vector<std::size_t> points;  // where to choose otherwise, nearest to the end first
    std::int64_t alternative = 1;     // what to try next at the last of these
  };

  Node* best();
  std::vector<std::size_t> points_of(const Node& node) const;

  std::optional<Trace> wanted_;
  Level level_ = Level::ordered;
  std::vector<Node> nodes_;
  std::optional<Choices> asked_;
  Trace nearest_;
  std::size_t nearest_node_ = 0;
  bool found_ = false;
};

}  // namespace loopspec
