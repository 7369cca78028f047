// `loopspec explain RULE`: the sentence, the witnesses, and what the first of them shows.
#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "conformance/trace/rendering.hpp"
#include "conformance/trace/timeline.hpp"
#include "tools/commands.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The newest CPython, or else the newest recorded one; none: nothing can be shown.
std::optional<Choice> newest_oracle(Catalogue& catalogue) {
  if (!catalogue.interpreters().empty()) {
    return catalogue.find("cpython");
  }
  const auto versions = catalogue.golden_versions();
  return versions.empty() ? std::nullopt : std::optional(catalogue.golden(versions.back()));
}

Answer answer_of(const Scenario& scenario, const Choice& choice, const std::string& version,
                 const Places& places, Milliseconds to_answer) {
  if (auto failure = refusal(scenario, choice)) {
    return std::move(*failure);
  }
  return make_subject(choice, places, to_answer)->run(request_for(scenario, choice, version));
}

void show(const std::string& title, const Answer& answer) {
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    fmt::print("\non {}: {}\n", title, failure->message);
  } else {
    fmt::print("\non {}\n{}", title, render(std::get<Trace>(answer), true, page_width()));
  }
}

// Both traces of a witness, once when they are one, and the timeline.
void show_witness(const std::filesystem::path& path, Session& session, Milliseconds to_answer) {
  const auto oracle = newest_oracle(session.catalogue());
  if (!oracle) {
    return;
  }
  std::vector<Scenario> scenarios = read_scenarios({path.string()}, session.places());
  session.lower(scenarios, oracle->kind == Choice::Kind::golden, to_answer);
  const Choice reference = session.catalogue().find("reference");
  const Scenario& scenario = scenarios.front();
  const Answer expected = answer_of(scenario, *oracle, "", session.places(), to_answer);
  const Answer ours = answer_of(scenario, reference, oracle->version, session.places(), to_answer);
  const auto* trace = std::get_if<Trace>(&expected);
  const auto* our_trace = std::get_if<Trace>(&ours);
  if (trace != nullptr && our_trace != nullptr && *trace == *our_trace) {
    show(fmt::format("{} and on reference", oracle->name), expected);
  } else {
    show(oracle->name, expected);
    show(reference.name, ours);
  }
  if (trace != nullptr && !trace->events.empty()) {
    fmt::print("\nevent by event\n{}", timeline(*trace, page_width()));
  }
}

}  // namespace

ExitStatus explain_rule(const Options& options) {
  Session session;
  const Rule& rule = session.rules().at(options.rule);
  fmt::print("{}\n\n  {}\n\n", rule.id, rule.sentence);
  const std::pair<const char*, const std::string&> items[] = {
      {"grade", rule.grade},   {"since", rule.since}, {"until", rule.until},
      {"source", rule.source}, {"code", rule.code},   {"if this fails", rule.if_this_fails}};
  for (const auto& [name, text] : items) {
    if (!text.empty()) {
      fmt::print("  {:<14} {}\n", name, text);
    }
  }
  fmt::print("  {:<14} spec/{}\n", "page", rule.page);
  for (const std::string& witness : rule.witnesses) {
    const std::filesystem::path path = session.places().corpus() / witness;
    fmt::print("\n--- {}\n{}", std::filesystem::proximate(path).string(), contents(path));
  }
  if (!rule.witnesses.empty()) {
    show_witness(session.places().corpus() / rule.witnesses.front(), session, options.to_answer);
  }
  fmt::print("\nto check it: {} check reference --rule {}\n", session.places().command(), rule.id);
  return ExitStatus::as_declared;
}

}  // namespace loopspec
