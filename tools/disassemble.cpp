#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "conformance/scenario/run_scenario.hpp"
#include "tools/commands.hpp"
#include "tools/failure_status.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"

namespace loopspec {
namespace {

std::string version_asked_for(const Options& options, Session& session) {
  const Choice choice =
      session.catalogue().find(options.subject.empty() ? "reference" : options.subject);
  if (choice.is_oracle()) {
    throw UsageError(fmt::format(
        "--disassemble shows the bytecode of the reference, and {} is not it; for another version "
        "write --on reference:3.12",
        choice.name));
  }
  return choice.version;
}

ExitStatus disassemble(const Scenario& scenario, const std::string& version) {
  if (const auto* failure = std::get_if<Failure>(&scenario.lowered)) {
    fmt::print(stderr, "{}\n", failure->message);
    return status_of(*failure);
  }
  nlohmann::json options = nlohmann::json::object();
  if (!version.empty()) {
    options["version"] = version;
  }
  try {
    fmt::print(
        "{}", disassemble_scenario({scenario.name, scenario.source,
                                    nlohmann::json::parse(std::get<Lowered>(scenario.lowered).tree),
                                    options}));
    return ExitStatus::as_declared;
  } catch (const NotInLanguage& error) {
    fmt::print(stderr, "{}\n", error.what());
    return ExitStatus::not_judged;
  }
}

}  // namespace

ExitStatus disassemble(const Options& options) {
  Session session;
  const std::string version = version_asked_for(options, session);
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  session.lower(scenarios, true, options.to_answer);
  ExitStatus status = ExitStatus::as_declared;
  for (const Scenario& scenario : scenarios) {
    status = worse(status, disassemble(scenario, version));
  }
  return status;
}

}  // namespace loopspec
