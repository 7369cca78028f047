// conformance/scenarios/tutorials/timeout_block.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> patience() {
  co_await asyncio::sleep(3600);
}

asyncio::Coroutine<> app() {
  asyncio::Timeout timeout(10);
  try {
    co_await timeout.run(patience);
  } catch (const asyncio::TimeoutError&) {
    print("patience is over");
  }
  print("life goes on");
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
