// Programs of the typed API, run on a virtual clock.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reference/asyncio.hpp"

namespace loopspec {

class TypedApi : public ::testing::Test {
 protected:
  template <class F>
  static auto run(F&& main) {
    asyncio::RunConfig config;
    config.clock = Clock::virtual_;
    return asyncio::run(std::forward<F>(main), config);
  }
  static double now() { return asyncio::get_running_loop().time(); }

  std::vector<std::string> log;
};

}  // namespace loopspec
