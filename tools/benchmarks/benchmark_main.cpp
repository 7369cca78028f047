// Runs a program's cases under Google Benchmark. Each has a counter `operations`: how many of them
// one iteration makes.
//
//   bench_floor [--divide=N] [--benchmark_...]    N: so many times fewer operations, for a quick
//   look
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include "tools/benchmarks/cases.hpp"

namespace {

using namespace loopspec::benchmarks;

void measure(benchmark::State& state, const Case& which, Watch watch, long operations) {
  try {
    for (auto _ : state) which.run(operations, watch);
  } catch (const WrongResult& wrong) {
    state.SkipWithError(wrong.what);
  }
  state.counters["operations"] = static_cast<double>(operations);
}

// Takes --divide=N out of the arguments.
long divisor(int& argc, char** argv) {
  constexpr const char* kFlag = "--divide=";
  long divide = 1;
  char** end = std::remove_if(argv + 1, argv + argc, [&divide](const char* word) {
    if (std::strncmp(word, kFlag, std::strlen(kFlag)) != 0) return false;
    divide = std::max(1L, std::atol(word + std::strlen(kFlag)));
    return true;
  });
  argc = static_cast<int>(end - argv);
  return divide;
}

void add(const Case& which, Watch watch, long operations) {
  const std::string name = which.name + std::string(watch == Watch::nothing ? "" : "/watched");
  benchmark::RegisterBenchmark(name.c_str(), measure, which, watch, operations);
}

}  // namespace

int main(int argc, char** argv) {
  const long divide = divisor(argc, argv);
  for (const Case& which : cases()) {
    const long operations = std::max(1L, which.operations / divide);
    add(which, Watch::nothing, operations);
    if (which.watchable) add(which, Watch::descriptor, operations);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
