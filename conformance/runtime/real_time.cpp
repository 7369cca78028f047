#include "conformance/runtime/real_time.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

Trace without_times(Trace trace) {
  for (TraceEvent& event : trace.events) {
    event.time.reset();
  }
  return trace;
}

Judgement not_in_real_time(std::string why) {
  return {Verdict::not_in_real_time, std::move(why), std::nullopt};
}

// The place of an event in what the level sees of its trace.
std::size_t place_of(std::size_t event, const Trace& trace, Level level) {
  if (level != Level::per_task) {
    return event;
  }
  const std::optional<std::string>& task = trace.events[event].task;
  std::size_t place = 0;
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    const std::optional<std::string>& other = trace.events[i].task;
    place += other < task || (other == task && i < event) ? 1 : 0;
  }
  return place;
}

// Whether the order of a run in real time is permitted, and the run in virtual time that it
// follows.
struct Followed {
  Judgement judgement;
  Trace run;

  bool permitted() const { return judgement.verdict == Verdict::pass; }
};

// One run of both sides.
class Attempt {
 public:
  Attempt(const RealTimeCase& scenario, RealTimeResult& result)
      : case_(scenario),
        result_(result),
        own_(std::get<Trace>(scenario.in_virtual_time)),
        left_(*result.against),
        right_(*result.subject) {}

  // False: only the order is not as it should be, which another run may have otherwise.
  bool decided() {
    const Followed left = follow(left_, case_.permitted);
    const Trace& lefts = left.permitted() ? left.run : own_;
    result_.against_events = timed_events(left_, lefts);
    const Followed right = follow_subject();
    // A run that comes in no permitted order follows that of the other side, if any.
    result_.subject_events = timed_events(right_, right.permitted() ? right.run : lefts);
    if (const auto early =
            first_early(result_.against_events, clock_resolution(case_.against_quantum))) {
      result_.judgement = not_in_real_time(
          fmt::format("when it prints \"{}\" depends on the clock: {} itself does so at {}, in "
                      "virtual time it is {}",
                      left_.events[early->event].text, case_.against_name, shortest(early->time),
                      shortest(early->deadline)));
      return true;
    }
    if (left.permitted() && judge_early()) {
      return true;
    }
    return judge_order(left, right);
  }

 private:
  Followed follow(const Trace& real, const PermittedRuns& runs) const {
    Followed followed{{Verdict::error, {}, std::nullopt}, own_};
    if (!runs.run) {
      followed.judgement =
          judge(without_times(own_), without_times(real), case_.level, case_.against_name);
      return followed;
    }
    const auto run_untimed = [&](const Choices& choices) -> Answer {
      Answer answer = runs.run(choices);
      if (const auto* trace = std::get_if<Trace>(&answer)) {
        followed.run = *trace;  // the last one is the one that fits
        answer = without_times(*trace);
      }
      return answer;
    };
    const PermittedRuns untimed{run_untimed, runs.most};
    followed.judgement = judge_permitted(without_times(own_), without_times(real), case_.level,
                                         case_.against_name, untimed);
    return followed;
  }

  // What falls on one instant only because the subject's clock is coarse has the deadlines that it
  // has on a fine one.
  Followed follow_subject() const {
    Followed fine = follow(right_, case_.permitted);
    if (fine.permitted() || case_.subject_quantum == 0) {
      return fine;
    }
    Followed coarse = follow(right_, case_.permitted_to_subject);
    coarse.run = own_;
    return coarse;
  }

  bool judge_early() {
    const double resolution = clock_resolution(case_.subject_quantum);
    const auto early = first_early(result_.subject_events, resolution);
    if (!early) {
      return false;
    }
    const std::string& text = right_.events[early->event].text;
    // Both traces must have that place, whatever else differs.
    const std::size_t place =
        std::min(place_of(early->event, right_, case_.level), left_.events.size());
    result_.judgement = {
        Verdict::differ,
        fmt::format("event {} \"{}\" came at {}, {:.6f} s before its deadline {}", early->event,
                    text, shortest(early->time), -early->late(), shortest(early->deadline)),
        Difference{place, fmt::format("event {} \"{}\": it came early", early->event, text),
                   fmt::format("not before {}", shortest(early->deadline)), shortest(early->time)}};
    result_.judgement.nearest = left_;
    return true;
  }

  bool judge_order(const Followed& left, const Followed& right) {
    if (right.permitted()) {
      result_.judgement = {Verdict::pass, right.judgement.detail, std::nullopt};
      return true;
    }
    if (!first_difference(without_times(left_), without_times(right_), case_.level)) {
      result_.judgement = {Verdict::pass,
                           fmt::format("in the order of {} in real time", case_.against_name),
                           std::nullopt};
      return true;
    }
    if (!left.permitted()) {
      result_.judgement = not_in_real_time(
          fmt::format("what it prints depends on the clock: {} itself differs in real time from "
                      "its run in virtual time ({})",
                      case_.against_name, left.judgement.detail));
      return false;
    }
    result_.judgement = right.judgement;
    return false;
  }

  const RealTimeCase& case_;
  RealTimeResult& result_;
  const Trace& own_;
  const Trace& left_;
  const Trace& right_;
};

// Why the scenario need not be run in real time.
std::optional<Judgement> not_to_be_run(const RealTimeCase& scenario) {
  const Answer& answer = scenario.in_virtual_time;
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    return Judgement{verdict_of(*failure),
                     fmt::format("{}: {}", scenario.against_name, failure->message), std::nullopt};
  }
  const Outcome& outcome = std::get<Trace>(answer).outcome;
  if (outcome.kind != Outcome::Kind::limit) {
    return std::nullopt;
  }
  if (outcome.name == "time") {
    return not_in_real_time(
        fmt::format("it takes more than {:g} s (--real-limit)", scenario.longest));
  }
  return Judgement{Verdict::limit,
                   fmt::format("{} reached its {}", scenario.against_name, describe(outcome)),
                   std::nullopt};
}

}  // namespace

double clock_resolution(double quantum) {
  return std::max(1e-9, quantum);
}

RealTimeResult judge_in_real_time(const RealTimeCase& scenario) {
  RealTimeResult result;
  if (auto reason = not_to_be_run(scenario)) {
    result.judgement = std::move(*reason);
    return result;
  }
  std::string before;
  for (int attempt = 1; attempt <= real_time_attempts; ++attempt) {
    auto [left, right] = scenario.run_both();
    if (std::holds_alternative<Failure>(left) || std::holds_alternative<Failure>(right)) {
      return {judge(left, right, scenario.level, scenario.against_name), {}, {}};
    }
    result.against = std::move(std::get<Trace>(left));
    result.subject = std::move(std::get<Trace>(right));
    if (Attempt(scenario, result).decided()) {
      break;
    }
    before = result.judgement.detail;
  }
  Judgement& judgement = result.judgement;
  if (judgement.verdict == Verdict::pass && !before.empty()) {
    judgement.detail +=
        fmt::format("{}not at the first attempt: {}", judgement.detail.empty() ? "" : "; ", before);
  }
  return result;
}

}  // namespace loopspec
