// conformance/scenarios/tutorials/gather_coroutines.py in C++.
#include "examples/example.hpp"

namespace {

using Climb = std::pair<std::string, int>;

asyncio::Coroutine<Climb> climb(std::string name, int floors) {
  for (int floor = 1; floor <= floors; ++floor) {
    co_await asyncio::sleep(1);
    print("{} on floor {} of {}", name, floor, floors);
  }
  co_return Climb(name, floors);
}

std::string python(const Climb& climb) {
  return fmt::format("('{}', {})", climb.first, climb.second);
}

asyncio::Coroutine<> app() {
  auto [ann, bob, cy] = co_await asyncio::gather(climb("ann", 1), climb("bob", 3), climb("cy", 2));
  print("[{}, {}, {}]", python(ann), python(bob), python(cy));
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
