// conformance/scenarios/tutorials/shielded_from_timeout.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> save() {
  co_await asyncio::sleep(2);
  print("saved");
}

asyncio::Coroutine<> app() {
  asyncio::Task<> task = asyncio::create_task(save());
  bool late = false;
  try {
    co_await asyncio::wait_for(asyncio::shield(task), 0.5);
  } catch (const asyncio::TimeoutError&) {
    print("taking longer than expected");
    late = true;  // no co_await inside a handler: C++ does not allow it
  }
  if (late) co_await task;
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
