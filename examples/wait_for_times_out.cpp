// conformance/scenarios/tutorials/wait_for_times_out.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> train() {
  co_await asyncio::sleep(600);
  print("never arrives");
}

asyncio::Coroutine<> app() {
  try {
    co_await asyncio::wait_for(train(), 15);
  } catch (const asyncio::TimeoutError&) {
    print("took the bus");
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
