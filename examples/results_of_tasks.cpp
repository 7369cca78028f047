// conformance/scenarios/tutorials/results_of_tasks.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<int> square(int number) {
  co_await asyncio::sleep(number);
  co_return number* number;
}

asyncio::Coroutine<> app() {
  std::vector<asyncio::Task<int>> tasks;
  for (int number : {3, 1, 2}) tasks.push_back(asyncio::create_task(square(number)));
  for (asyncio::Task<int>& task : tasks) {
    const int result = co_await task;
    print("{}", result);
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
