// conformance/scenarios/tutorials/two_tasks_at_once.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> cook(std::string what, double minutes) {
  co_await asyncio::sleep(minutes);
  print("{} ready", what);
}

asyncio::Coroutine<> app() {
  asyncio::Task<> tea = asyncio::create_task(cook("tea", 1));
  asyncio::Task<> toast = asyncio::create_task(cook("toast", 2));
  print("start {}", wall_clock());
  co_await tea;
  co_await toast;
  print("finish {}", wall_clock());
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
