#include <fmt/format.h>

#include <algorithm>

#include "conformance/runtime/real_time.hpp"
#include "conformance/trace/rendering.hpp"
#include "conformance/trace/timeline.hpp"
#include "conformance/trace/trace_json.hpp"
#include "tools/commands.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

// The worse of two: at fault before not judged before well.
ExitStatus worse(ExitStatus a, ExitStatus b) {
  const auto rank = [](ExitStatus s) {
    return s == ExitStatus::failed ? 2 : s == ExitStatus::not_judged ? 1 : 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

ExitStatus status_of(const Failure& failure) {
  const Verdict verdict = verdict_of(failure);
  const bool not_judged = verdict == Verdict::unsupported || verdict == Verdict::not_in_version ||
                          verdict == Verdict::lacks_capability;
  return not_judged ? ExitStatus::not_judged : ExitStatus::failed;
}

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

// "<object object at 0x7f3c21d0>": no two runs have that in common.
bool has_address(const std::string& text) {
  constexpr std::string_view sign = " at 0x";
  constexpr std::size_t shortest_address = 6;
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
    const std::size_t digits = at + sign.size();
    const std::size_t end = text.find_first_not_of("0123456789abcdefABCDEF", digits);
    if (std::min(end, text.size()) - digits >= shortest_address) {
      return true;
    }
  }
  return false;
}

bool shows_an_address(const Trace& trace) {
  return has_address(trace.outcome.message) ||
         std::ranges::any_of(trace.events, has_address, &TraceEvent::text);
}

// Why a scenario is not in the language: it cannot be lowered, or it prints what no two runs have
// in common.
std::optional<Failure> objection(const Scenario& scenario, const Choice* choice, Subject* subject) {
  if (const auto* failure = std::get_if<Failure>(&scenario.lowered)) {
    return *failure;
  }
  if (!subject || refusal(scenario, *choice)) {
    return std::nullopt;
  }
  const Answer answer = subject->run(request_for(scenario, *choice, ""));
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    return *failure;
  }
  if (shows_an_address(std::get<Trace>(answer))) {
    return Failure{Failure::Kind::unsupported,
                   scenario.name + ": it prints an address, which differs from run to run"};
  }
  return std::nullopt;
}

ExitStatus check_language(const Options& options, Session& session) {
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  session.lower(scenarios, false, options.to_answer);
  std::optional<Choice> choice;
  std::unique_ptr<Subject> subject;
  if (!session.catalogue().interpreters().empty()) {
    choice = session.catalogue().find("cpython");
    subject = make_subject(*choice, session.places(), options.to_answer);
  }
  ExitStatus status = ExitStatus::as_declared;
  for (const Scenario& scenario : scenarios) {
    const auto failure = objection(scenario, choice ? &*choice : nullptr, subject.get());
    status = worse(status, failure ? status_of(*failure) : ExitStatus::as_declared);
    const std::string_view verdict = failure ? name_of(verdict_of(*failure)) : "pass";
    if (options.json) {
      fmt::print(R"({{"scenario": {}, "verdict": "{}", "detail": {}}})"
                 "\n",
                 json_string(scenario.path), verdict, json_string(failure ? failure->message : ""));
    } else if (failure) {
      fmt::print("{}: {}\n{}\n", scenario.path, verdict, failure->message);
    } else {
      fmt::print("{}: in the language\n", scenario.path);
    }
  }
  return status;
}

}  // namespace

ExitStatus run(const Options& options) {
  Session session;
  return options.check_only ? check_language(options, session) : show_traces(options, session);
}

}  // namespace loopspec
