// What the examples share: printing as Python prints, and running on either clock.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/asyncio.hpp"

namespace asyncio = loopspec::asyncio;

template <class... T>
void print(fmt::format_string<T...> format, T&&... values) {
  fmt::print("{}\n", fmt::format(format, std::forward<T>(values)...));
}

inline const char* python(bool b) {
  return b ? "True" : "False";
}

// time.strftime("%X"): the loop's clock as a time of day.
inline std::string wall_clock() {
  const auto seconds = static_cast<long>(asyncio::get_running_loop().time());
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
}

// `finally:` of Python.
template <class F>
class Finally {
 public:
  explicit Finally(F f) : function_(std::move(f)) {}
  ~Finally() { function_(); }
  Finally(const Finally&) = delete;
  Finally& operator=(const Finally&) = delete;

 private:
  F function_;
};
template <class F>
Finally<F> finally(F f) {
  return Finally<F>(std::move(f));
}

// In real time, or with --virtual on a clock that jumps.
template <class F>
int run_example(F&& main, int argc, char** argv) {
  asyncio::RunConfig config;
  if (argc == 2 && std::strcmp(argv[1], "--virtual") == 0) {
    config.clock = loopspec::Clock::virtual_;
  } else if (argc != 1) {
    std::fprintf(stderr, "usage: %s [--virtual]\n", argv[0]);
    return 2;
  }
  asyncio::run(std::forward<F>(main), config);
  return 0;
}
