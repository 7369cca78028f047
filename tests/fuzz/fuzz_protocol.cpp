// Bytes at the protocol: whatever comes, `serve` answers line for line and ends with its input.
#include <nlohmann/json.hpp>
#include <sstream>

#include "conformance/runtime/subject_main.hpp"
#include "conformance/scenario/run_scenario.hpp"
#include "tests/fuzz/json_mutator.hpp"

using nlohmann::json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(data, data + size));
  std::ostringstream out;
  const loopspec::SubjectInfo info{"fuzz", "1", "", {"loop"}, 0.0};
  loopspec::serve(in, out, info, [](const json& scenario, json options) {
    // Its own limits would let a program run for minutes; a real clock would wait.
    if (options.is_object()) {
      options.erase("clock");
      options["limits"] = {{"time", 1000.0}, {"iterations", 200}, {"steps", 3000}};
    }
    return loopspec::run_scenario({scenario.value("name", ""), scenario.value("source", ""),
                                   scenario.value("ast", json()), options});
  });
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  return loopspec::fuzz::mutate_json(data, size, most, seed);
}
