// Trees of programs, mutated: read, validated, compiled, verified, run within tight limits.
#include <nlohmann/json.hpp>

#include "conformance/scenario/run_scenario.hpp"
#include "tests/fuzz/json_mutator.hpp"

namespace {

using nlohmann::json;

constexpr const char* kVersions[] = {"3.9.18", "3.10.13", "3.11.2", "3.11.7", "3.12.1", "3.13.0"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  json tree = json::parse(data, data + size, nullptr, false);
  if (tree.is_discarded()) {
    return 0;
  }
  const json options = {{"version", kVersions[size % std::size(kVersions)]},
                        {"limits", {{"time", 1000.0}, {"iterations", 200}, {"steps", 3000}}}};
  loopspec::run_scenario({"fuzz.py", "", std::move(tree), options});
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  return loopspec::fuzz::mutate_json(data, size, most, seed);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size,
                                                 const std::uint8_t* other, std::size_t other_size,
                                                 std::uint8_t* out, std::size_t most,
                                                 unsigned seed) {
  return loopspec::fuzz::cross_json(data, size, other, other_size, out, most, seed);
}
