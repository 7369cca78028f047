// conformance/scenarios/tutorials/gather_ten_sleeps.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> app() {
  asyncio::EventLoop loop = asyncio::get_running_loop();
  const double before = loop.time();
  std::vector<asyncio::Sleep> sleeps(10, asyncio::sleep(1));
  co_await asyncio::gather(std::move(sleeps));
  print("ten seconds of sleep in {:.1f}", loop.time() - before);
  co_await asyncio::sleep(1);
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
