#include <iostream>
#include <nlohmann/json.hpp>

#include "conformance/runtime/subject_main.hpp"
#include "conformance/scenario/run_scenario.hpp"
#include "tools/commands.hpp"

namespace loopspec {

ExitStatus serve_subject(const Options& options) {
  const bool coroutines = options.subject == "reference+coroutines";
  if (options.subject != "reference" && !coroutines) {
    throw UsageError("only `reference` and `reference+coroutines` can be served");
  }
  const SubjectInfo info{options.subject,
                         LOOPSPEC_VERSION,
                         "loopspec's C++ event loop",
                         {"loop", "future", "task", "combinators", "sync", "queues", "threads",
                          "signals", "real-clock"},
                         0.0};
  serve(std::cin, std::cout, info,
        [coroutines](const nlohmann::json& scenario, nlohmann::json options_of_run) {
          if (coroutines) {
            options_of_run["coroutines"] = true;
          }
          return run_scenario({scenario.value("name", ""), scenario.value("source", ""),
                               scenario.value("ast", nlohmann::json()), options_of_run});
        });
  return ExitStatus::as_declared;
}

}  // namespace loopspec
