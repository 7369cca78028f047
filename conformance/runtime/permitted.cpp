#include "conformance/runtime/permitted.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace loopspec {
namespace {

Judgement not_judged(std::string why, const Judgement& own_way) {
  return {Verdict::not_judged, fmt::format("{}; {}", std::move(why), own_way.detail), std::nullopt};
}

Judgement passed(const Enumeration& enumeration) {
  const std::vector<std::string> kinds = enumeration.nearest_kinds();
  return {
      Verdict::pass,
      kinds.empty() ? "" : fmt::format("in another permitted order ({})", fmt::join(kinds, ", ")),
      std::nullopt};
}

// All permitted runs were made, and the subject's is none of them.
Judgement outside(const Enumeration& enumeration, const Trace& subject, Level level,
                  std::string_view against_name) {
  Judgement judgement = judge(enumeration.nearest(), subject, level, against_name);
  if (judgement.verdict == Verdict::differ && enumeration.runs() > 1) {
    judgement.detail += fmt::format(" (the nearest of {} permitted runs)", enumeration.runs());
    judgement.nearest = enumeration.nearest();
  }
  return judgement;
}

}  // namespace

Judgement judge_permitted(const Answer& against, const Answer& subject, Level level,
                          std::string_view against_name, const PermittedRuns& runs) {
  const Judgement own_way = judge(against, subject, level, against_name);
  if (own_way.verdict != Verdict::differ) {
    return own_way;
  }
  if (!runs.run) {
    return not_judged(
        fmt::format("{} cannot be asked for the other orders that are permitted", against_name),
        own_way);
  }
  const Trace& wanted = std::get<Trace>(subject);
  Enumeration enumeration(wanted, level);
  for (auto choices = enumeration.next(); choices; choices = enumeration.next()) {
    if (enumeration.runs() == runs.most) {
      return not_judged(
          fmt::format("none of {} permitted runs is the subject's, and there are more", runs.most),
          own_way);
    }
    const Answer answer = runs.run(*choices);
    if (const auto* failure = std::get_if<Failure>(&answer)) {
      return not_judged(fmt::format("{}, asked for choices [{}]: {}", against_name,
                                    fmt::join(*choices, ", "), failure->message),
                        own_way);
    }
    enumeration.add(std::get<Trace>(answer));
  }
  return enumeration.found() ? passed(enumeration)
                             : outside(enumeration, wanted, level, against_name);
}

}  // namespace loopspec
