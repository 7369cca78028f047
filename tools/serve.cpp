#include <iostream>
#include <nlohmann/json.hpp>

#include "conformance/runtime/subject_main.hpp"
#include "conformance/scenario/run_scenario.hpp"
#include "tools/commands.hpp"

namespace loopspec {

ExitStatus serve_subject(const Options& options) {
  if (options.subject != "reference") {
    throw UsageError("only `reference` can be served");
  }
  const SubjectInfo info{"reference",
                         LOOPSPEC_VERSION,
                         "loopspec's C++ event loop",
                         {"loop", "future", "task", "combinators", "sync", "queues"},
                         0.0};
  serve(std::cin, std::cout, info,
        [](const nlohmann::json& scenario, const nlohmann::json& options_of_run) {
          return run_scenario({scenario.value("name", ""), scenario.value("source", ""),
                               scenario.value("ast", nlohmann::json()), options_of_run});
        });
  return ExitStatus::as_declared;
}

}  // namespace loopspec
