// Runs one scenario on the reference event loop and gives its trace.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace loopspec {

struct ForeignRuntime;

struct ScenarioRequest {
  std::string name;
  std::string source;  // not needed: for messages only
  nlohmann::json ast;
  nlohmann::json options;  // {"clock": "virtual" or "real", "version": "3.12.1", "quantum":
                           // seconds, "limits": {"time", "iterations", "steps",
                           // "memory": bytes}}
};

// Runs on the reference's own event loops, or on those of another runtime, whose clock is the
// caller's business.
// {"trace": {...}} or {"error": {"kind", "message"}} as the protocol has them. Never throws for a
// bad program; every call is a fresh run (clock, task names, modules). Not reentrant.
nlohmann::json run_scenario(const ScenarioRequest& request,
                            const ForeignRuntime* runtime = nullptr);

// The program cannot be run; the message has a line for each place.
struct NotInLanguage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Every place that is outside of the language, "name:line:column: what", in the order of the
// source.
std::vector<std::string> outside_of_language(const ScenarioRequest& request);

// The bytecode of the program, for people. Throws NotInLanguage.
std::string disassemble_scenario(const ScenarioRequest& request);

}  // namespace loopspec
