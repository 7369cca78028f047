#include "conformance/trace/enumeration.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace loopspec {

Enumeration::Enumeration(const Trace& wanted, Level level) : wanted_(wanted), level_(level) {}

// The points behind the last that was chosen, tried from the back of the list: those that were met
// closest before the first event that does not fit, and of these the earliest.
std::vector<std::size_t> Enumeration::points_of(const Node& node) const {
  const std::vector<ChoicePoint>& met = node.met;
  std::vector<std::size_t> points;
  for (std::size_t i = node.choices.size(); i < met.size(); ++i) {
    if (!wanted_ || met[i].events <= node.fitting) {
      points.push_back(i);
    }
  }
  std::ranges::sort(points, [&](std::size_t a, std::size_t b) {
    return std::tuple(met[a].events, b) < std::tuple(met[b].events, a);
  });
  return points;
}

// The run to go on from. Among equals, what is looked for is near the oldest, as the youngest have
// the fewest points left; when nothing is looked for, the youngest keeps the list of runs short.
Enumeration::Node* Enumeration::best() {
  Node* found = nullptr;
  for (Node& node : nodes_) {
    const bool better = found == nullptr || node.fitting > found->fitting ||
                        (!wanted_ && node.fitting == found->fitting);
    if (!node.points.empty() && better) {
      found = &node;
    }
  }
  return found;
}

std::optional<Choices> Enumeration::next() {
  if (nodes_.empty()) {
    asked_ = Choices{};
    return asked_;
  }
  Node* from = found_ ? nullptr : best();
  if (from == nullptr) {
    return std::nullopt;
  }
  const std::size_t point = from->points.back();
  asked_ = from->choices;
  asked_->resize(point, 0);
  asked_->push_back(from->alternative);
  if (++from->alternative == from->met[point].alternatives) {
    from->points.pop_back();
    from->alternative = 1;
  }
  return asked_;
}

void Enumeration::add(const Trace& trace) {
  if (!asked_) {
    throw std::logic_error("Enumeration::add: next() was not asked");
  }
  Node node{std::move(*asked_), trace.choices, 0, {}, 1};
  asked_.reset();
  if (wanted_) {
    node.fitting = fitting_events(trace, *wanted_, level_);
    found_ = !first_difference(trace, *wanted_, level_);
  }
  node.points = points_of(node);
  if (nodes_.empty() || found_ || node.fitting > nodes_[nearest_node_].fitting) {
    nearest_ = trace;
    nearest_node_ = nodes_.size();
  }
  nodes_.push_back(std::move(node));
}

std::vector<std::string> Enumeration::nearest_kinds() const {
  const Node& node = nodes_[nearest_node_];
  std::vector<std::string> kinds;
  // Whoever was asked may have met fewer choice points than it was given choices.
  for (std::size_t i = 0; i < std::min(node.choices.size(), node.met.size()); ++i) {
    if (node.choices[i] != 0 && std::ranges::find(kinds, node.met[i].kind) == kinds.end()) {
      kinds.push_back(node.met[i].kind);
    }
  }
  return kinds;
}

}  // namespace loopspec
