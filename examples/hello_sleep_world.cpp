// conformance/scenarios/tutorials/hello_sleep_world.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> greet() {
  print("hello");
  co_await asyncio::sleep(1);
  print("world");
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(greet, argc, argv);
}
