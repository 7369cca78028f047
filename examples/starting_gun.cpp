// conformance/scenarios/tutorials/starting_gun.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> runner(std::string name, asyncio::Event& gun, double seconds) {
  print("{} ready", name);
  co_await gun.wait();
  co_await asyncio::sleep(seconds);
  print("{} finished", name);
}

asyncio::Coroutine<> app() {
  asyncio::Event gun;
  auto race = asyncio::gather(runner("ann", gun, 10.5), runner("bob", gun, 9.75));
  co_await asyncio::sleep(3);
  gun.set();
  co_await race;
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
