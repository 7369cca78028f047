#include <fmt/format.h>

#include <algorithm>

#include "conformance/runtime/real_time.hpp"
#include "conformance/trace/rendering.hpp"
#include "conformance/trace/timeline.hpp"
#include "conformance/trace/trace_json.hpp"
#include "tools/commands.hpp"
#include "tools/failure_status.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

// The kinds of the protocol where it has one, else the verdict.
std::string_view kind_of(const Failure& failure) {
  switch (failure.kind) {
    case Failure::Kind::scenario:
      return "scenario";
    case Failure::Kind::internal:
      return "internal";
    default:
      return name_of(verdict_of(failure));
  }
}

std::string json_line(const Scenario& scenario, const std::string& subject, const Answer& answer) {
  const std::string start = fmt::format(R"({{"scenario": {}, "subject": {}, )",
                                        json_string(scenario.path), json_string(subject));
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    return start + fmt::format(R"("error": {{"kind": "{}", "message": {}}}}})"
                               "\n",
                               kind_of(*failure), json_string(failure->message));
  }
  return start + fmt::format(R"("trace": {}}})"
                             "\n",
                             write_trace(std::get<Trace>(answer)));
}

std::string page(const Scenario& scenario, const std::string& subject, const Answer& answer,
                 const Options& options) {
  const std::string title = fmt::format("{} on {}\n", scenario.path, subject);
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    return title + fmt::format("{}: {}\n", name_of(verdict_of(*failure)), failure->message);
  }
  const Trace& trace = std::get<Trace>(answer);
  return title + (options.timeline ? timeline(trace, page_width())
                                   : render(trace, options.selects, page_width()));
}

Answer answer_of(const Scenario& scenario, const Choice& choice, Subject& subject,
                 const Options& options) {
  if (options.real_clock && !subject.info().can(real_clock_capability)) {
    return Failure{Failure::Kind::unsupported,
                   fmt::format("{} has no real clock: {} is not among its capabilities",
                               choice.name, real_clock_capability)};
  }
  if (auto failure = refusal(scenario, choice)) {
    return std::move(*failure);
  }
  Request request = request_for(scenario, choice, choice.is_oracle() ? "" : choice.version);
  request.quantum = options.quantum;
  request.choices = options.choices;
  request.real_clock = options.real_clock;
  request.limits = options.limits;
  return subject.run(request);
}

// The newest CPython, or without any the reference.
Choice choice_for(const std::string& word, Catalogue& catalogue) {
  if (!word.empty()) {
    return catalogue.find(word);
  }
  return catalogue.find(catalogue.interpreters().empty() ? "reference" : "cpython");
}

ExitStatus show_traces(const Options& options, Session& session) {
  const Choice choice = choice_for(options.subject, session.catalogue());
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  session.lower(scenarios, choice.kind != Choice::Kind::cpython, options.to_answer);
  const auto subject = make_subject(choice, session.places(), options.to_answer);
  subject->info();
  ExitStatus status = ExitStatus::as_declared;
  bool first = true;
  for (const Scenario& scenario : scenarios) {
    const Answer answer = answer_of(scenario, choice, *subject, options);
    if (const auto* failure = std::get_if<Failure>(&answer)) {
      status = worse(status, status_of(*failure));
    }
    fmt::print("{}{}", first || options.json ? "" : "\n",
               options.json ? json_line(scenario, choice.name, answer)
                            : page(scenario, choice.name, answer, options));
    first = false;
  }
  return status;
}

}  // namespace

ExitStatus run(const Options& options) {
  Session session;
  return show_traces(options, session);
}

}  // namespace loopspec
