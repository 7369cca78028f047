#include "conformance/runtime/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace loopspec {
namespace {

bool ended_at_limit(const Trace& trace) {
  return trace.outcome.kind == Outcome::Kind::limit;
}

// One run was cut off at a bound, and up to there both are the same.
bool cut_off(const Trace& left, const Trace& right, Level level) {
  return (ended_at_limit(left) && begins_with(right, left, level)) ||
         (ended_at_limit(right) && begins_with(left, right, level));
}

bool lacks_iterations(const Answer& answer) {
  const auto* trace = std::get_if<Trace>(&answer);
  return trace && !has_iterations(*trace);
}

// What level exact says of a trace without iterations: nothing, unless the rest differs already.
Judgement without_iterations(const Trace& left, const Trace& right, std::string_view against_name) {
  Judgement rest = judge(left, right, Level::ordered, against_name);
  if (rest.verdict != Verdict::pass) {
    return rest;
  }
  return {Verdict::not_judged,
          fmt::format("{} reports no iterations and select time-outs, which level exact compares; "
                      "--level ordered judges the rest",
                      has_iterations(right) ? against_name : "the subject"),
          std::nullopt};
}

Judgement of_failure(const Failure& failure, std::string_view whose) {
  return {verdict_of(failure), fmt::format("{}{}", whose, failure.message), std::nullopt};
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return "pass";
    case Verdict::differ:
      return "differ";
    case Verdict::as_declared:
      return "as-declared";
    case Verdict::unsupported:
      return "unsupported";
    case Verdict::not_in_version:
      return "not-in-version";
    case Verdict::crash:
      return "crash";
    case Verdict::timeout:
      return "timeout";
    case Verdict::lacks_capability:
      return "lacks-capability";
    case Verdict::not_in_real_time:
      return "not-in-real-time";
    case Verdict::limit:
      return "limit";
    case Verdict::not_judged:
      return "not-judged";
    case Verdict::error:
      return "error";
  }
  return {};
}

Verdict verdict_of(const Failure& failure) {
  switch (failure.kind) {
    case Failure::Kind::unsupported:
      return Verdict::unsupported;
    case Failure::Kind::not_in_version:
      return Verdict::not_in_version;
    case Failure::Kind::lacks_capability:
      return Verdict::lacks_capability;
    case Failure::Kind::crash:
      return Verdict::crash;
    case Failure::Kind::timeout:
      return Verdict::timeout;
    case Failure::Kind::scenario:
    case Failure::Kind::internal:
    case Failure::Kind::protocol:
      break;
  }
  return Verdict::error;
}

Level strictest_level(const Answer& against, const Answer& subject) {
  return lacks_iterations(against) || lacks_iterations(subject) ? Level::ordered : Level::exact;
}

Judgement judge(const Answer& against, const Answer& subject, Level level,
                std::string_view against_name) {
  if (const auto* failure = std::get_if<Failure>(&subject)) {
    return of_failure(*failure, "");
  }
  if (const auto* failure = std::get_if<Failure>(&against)) {
    return of_failure(*failure, fmt::format("{}: ", against_name));
  }
  const Trace& left = std::get<Trace>(against);
  const Trace& right = std::get<Trace>(subject);
  if (level == Level::exact && (lacks_iterations(against) || lacks_iterations(subject))) {
    return without_iterations(left, right, against_name);
  }
  const auto difference = first_difference(left, right, level);
  if (!difference) {
    return {Verdict::pass, {}, std::nullopt};
  }
  if (cut_off(left, right, level)) {
    const Trace& cut = ended_at_limit(right) ? right : left;
    return {
        Verdict::limit,
        fmt::format("{} reached its {}; up to there nothing differs",
                    ended_at_limit(right) ? "the subject" : against_name, describe(cut.outcome)),
        std::nullopt};
  }
  return {Verdict::differ,
          fmt::format("{}: {} where {} was expected", difference->what, difference->right,
                      difference->left),
          difference};
}

}  // namespace loopspec
