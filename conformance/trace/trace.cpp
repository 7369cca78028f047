#include "conformance/trace/trace.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conformance/trace/number.hpp"

namespace loopspec {

bool TraceEvent::operator==(const TraceEvent& other) const {
  return iteration == other.iteration && same_bits(time, other.time) && task == other.task &&
         text == other.text;
}

bool Trace::operator==(const Trace& other) const {
  if (events != other.events || outcome != other.outcome) {
    return false;
  }
  if (!selects || !other.selects) {
    return selects.has_value() == other.selects.has_value();
  }
  return std::ranges::equal(*selects, *other.selects, same_bits);
}

std::string describe(const Outcome& outcome) {
  switch (outcome.kind) {
    case Outcome::Kind::ok:
      return "ok";
    case Outcome::Kind::raised:
      return outcome.message.empty() ? "raised " + outcome.name
                                     : fmt::format("raised {}: {}", outcome.name, outcome.message);
    case Outcome::Kind::deadlock:
      return "deadlock";
    case Outcome::Kind::limit:
      return "limit of " + outcome.name;
  }
  return {};
}

}  // namespace loopspec
