// conformance/scenarios/tutorials/two_tasks_in_a_group.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> cook(std::string what, double minutes) {
  co_await asyncio::sleep(minutes);
  print("{} ready", what);
}

asyncio::Coroutine<> app() {
  print("start {}", wall_clock());
  asyncio::TaskGroup kitchen;
  auto body = [&kitchen]() -> asyncio::Coroutine<> {
    kitchen.create_task(cook("tea", 1));
    kitchen.create_task(cook("toast", 2));
    co_return;
  };
  co_await kitchen.run(body);
  print("finish {}", wall_clock());
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
