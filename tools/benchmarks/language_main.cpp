// The reference's side of ./tools/bench --language: runs the programs that come as lines of JSON,
// and answers with the CPU time that each took. What peers/language_cases.py does for CPython.
//
// {"name", "ast", "repeat", "version"} -> {"ns": of one run, "output": [lines]} or {"error"}. A run
// is all that happens between the tree and the trace: checking and compiling it, setting up the
// modules, executing, sweeping up.
#include <time.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "conformance/scenario/run_scenario.hpp"

namespace {

using nlohmann::json;

double cpu_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

const json kLimits = {{"time", 1e9}, {"iterations", 1'000'000'000}, {"steps", 1'000'000'000'000}};

json answer(const json& request) {
  const loopspec::ScenarioRequest scenario{
      request.at("name"),
      "",
      request.at("ast"),
      {{"version", request.at("version")}, {"limits", kLimits}}};
  const long repeat = request.at("repeat");
  json result;
  const double start = cpu_nanoseconds();
  for (long i = 0; i < repeat; ++i) result = loopspec::run_scenario(scenario);
  const double spent = cpu_nanoseconds() - start;
  if (result.contains("error")) return {{"error", result["error"]["message"]}};
  json output = json::array();
  for (const json& event : result["trace"]["events"]) output.push_back(event["text"]);
  return {{"ns", spent / static_cast<double>(repeat)}, {"output", std::move(output)}};
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    json reply;
    try {
      reply = answer(json::parse(line));
    } catch (const std::exception& error) {
      reply = {{"error", error.what()}};
    }
    std::cout << reply.dump() << std::endl;
  }
}
