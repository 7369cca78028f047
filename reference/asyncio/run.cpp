#include "reference/asyncio/run.hpp"

#include <cstdint>
#include <cstdio>
#include <limits>

#include "reference/asyncio/errors.hpp"
#include "reference/runners.hpp"

namespace loopspec::asyncio::detail {

namespace {

RunOptions options_of(const RunConfig& config) {
  RunOptions options;
  options.clock = config.clock;
  options.max_time = std::numeric_limits<double>::infinity();
  options.max_iterations = std::numeric_limits<std::uint64_t>::max();
  options.record_selects = false;
  options.log = config.log ? config.log : [](const std::string& text) {
    std::fprintf(stderr, "%s\n", text.c_str());
  };
  return options;
}

}  // namespace

Run::Run(const RunConfig& config) {
  reset_run(config.version, options_of(config));
}

Run::~Run() {
  end_run();
}

Value Run::operator()(const Value& main) {
  return checked(loopspec::run(main, Value::none(), Value::none()));
}

}  // namespace loopspec::asyncio::detail
