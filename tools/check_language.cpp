#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <tuple>

#include "conformance/scenario/run_scenario.hpp"
#include "conformance/trace/trace_json.hpp"
#include "tools/commands.hpp"
#include "tools/failure_status.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"

namespace loopspec {
namespace {

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

// "name:3:7: text" as a place that can be sorted.
std::tuple<int, int, std::string> place_of(const std::string& complaint, const Scenario& scenario) {
  int line = 0;
  int column = 0;
  if (complaint.starts_with(scenario.name + ":")) {
    static_cast<void>(
        std::sscanf(complaint.c_str() + scenario.name.size(), ":%d:%d:", &line, &column));
  }
  return {line, column, complaint};
}

// What the reference lacks of the parts that have a tree.
std::vector<std::string> complaints_of_reference(const Scenario& scenario) {
  const auto* lowered = std::get_if<Lowered>(&scenario.lowered);
  const std::string& tree = lowered ? lowered->tree : scenario.rest;
  if (tree.empty()) {
    return {};
  }
  return outside_of_language({scenario.name, scenario.source, nlohmann::json::parse(tree), {}});
}

// Every place that is not in the language, in the order of the source.
std::optional<Failure> outside(const Scenario& scenario) {
  const auto* failure = std::get_if<Failure>(&scenario.lowered);
  if (failure && failure->kind != Failure::Kind::unsupported) {
    return *failure;
  }
  std::set<std::tuple<int, int, std::string>> places;
  for (const std::string& complaint : complaints_of_reference(scenario)) {
    places.insert(place_of(complaint, scenario));
  }
  std::istringstream lines(failure ? failure->message : "");
  for (std::string line; std::getline(lines, line);) {
    places.insert(place_of(line, scenario));
  }
  if (places.empty()) {
    return std::nullopt;
  }
  std::string message;
  for (const auto& [line, column, complaint] : places) {
    message += (message.empty() ? "" : "\n") + complaint;
  }
  return Failure{Failure::Kind::unsupported, message};
}

// Why a scenario is not in the language: it uses what is not there, or it prints what no two runs
// have in common.
std::optional<Failure> objection(const Scenario& scenario, const Choice* choice, Subject* subject) {
  if (auto failure = outside(scenario)) {
    return failure;
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

}  // namespace

ExitStatus check_language(const Options& options) {
  Session session;
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

}  // namespace loopspec
