#include "conformance/adapters/libuv/subject.hpp"

#include <uv.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "conformance/runtime/subject_main.hpp"
#include "conformance/scenario/run_scenario.hpp"
#include "conformance/virtual_time/virtual_time.hpp"

namespace loopspec::libuv {

namespace {

using nlohmann::json;

constexpr double kQuantum = 0.001;  // libuv counts milliseconds

// libuv has passes, but none that could be compared with asyncio's iterations.
void drop_iterations(json& trace) {
  for (json& event : trace["events"]) event["iteration"] = nullptr;
  trace["selects"] = nullptr;
}

json answer(const json& scenario, const json& options, const ForeignRuntime& runtime) {
  if (options.value("clock", json()) == "real") {
    virtual_time::restart_in_real_time();
  } else {
    virtual_time::restart();
  }
  json reply = run_scenario({scenario.value("name", ""), scenario.value("source", ""),
                             scenario.value("ast", json()), options},
                            &runtime);
  if (reply.contains("trace")) drop_iterations(reply["trace"]);
  return reply;
}

}  // namespace

int serve_scenarios(const ForeignRuntime& runtime) {
  virtual_time::require_in_force();
  const SubjectInfo info{
      "libuv",
      uv_version_string(),
      std::string("libuv ") + uv_version_string() + " under loopspec's futures and tasks",
      {"loop", "future", "task", "combinators", "sync", "queues", "real-clock"},
      kQuantum};
  return serve(std::cin, std::cout, info, [&](const json& scenario, const json& options) {
    return answer(scenario, options, runtime);
  });
}

}  // namespace loopspec::libuv
