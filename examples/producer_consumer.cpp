// conformance/scenarios/tutorials/producer_consumer.py in C++.
#include "examples/example.hpp"

namespace {

using Items = asyncio::Queue<std::optional<int>>;

asyncio::Coroutine<> producer(Items& queue) {
  for (int item = 0; item < 4; ++item) {
    co_await asyncio::sleep(0.5);
    co_await queue.put(item);
  }
  co_await queue.put(std::nullopt);
}

asyncio::Coroutine<> consumer(Items& queue) {
  while (true) {
    const std::optional<int> item = co_await queue.get();
    if (!item) break;
    co_await asyncio::sleep(0.75);
    print("consumed {}", *item);
  }
}

asyncio::Coroutine<> app() {
  Items queue(2);
  co_await asyncio::gather(producer(queue), consumer(queue));
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
