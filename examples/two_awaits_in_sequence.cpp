// conformance/scenarios/tutorials/two_awaits_in_sequence.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> cook(std::string what, double minutes) {
  co_await asyncio::sleep(minutes);
  print("{} ready", what);
}

asyncio::Coroutine<> app() {
  print("start {}", wall_clock());
  co_await cook("tea", 1);
  co_await cook("toast", 2);
  print("finish {}", wall_clock());
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
