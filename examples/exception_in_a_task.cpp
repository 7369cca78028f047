// conformance/scenarios/tutorials/exception_in_a_task.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> bug() {
  co_await asyncio::sleep(1);
  throw std::runtime_error("not consumed");
}

asyncio::Coroutine<> app() {
  asyncio::Task<> task = asyncio::create_task(bug());
  std::string kept;
  try {
    co_await task;
  } catch (const std::runtime_error& error) {
    print("caught: {}", error.what());
    kept = error.what();
  }
  print("{} {} RuntimeError('{}')", python(task.done()), python(task.cancelled()), kept);
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
