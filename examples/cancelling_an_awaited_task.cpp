// conformance/scenarios/tutorials/cancelling_an_awaited_task.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> download() {
  const auto close_file = finally([] { print("file closed"); });
  try {
    print("downloading");
    co_await asyncio::sleep(60);
  } catch (const asyncio::CancelledError&) {
    print("interrupted");
    throw;
  }
}

asyncio::Coroutine<> app() {
  asyncio::Task<> task = asyncio::create_task(download());
  asyncio::get_running_loop().call_later(1, [task]() mutable { task.cancel(); });
  try {
    co_await task;
  } catch (const asyncio::CancelledError&) {
    print("cancelled: {}", python(task.cancelled()));
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
