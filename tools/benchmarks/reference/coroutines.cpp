// Tasks, coroutines, futures and queues through the typed API.
#include "tools/benchmarks/reference/loop.hpp"

namespace loopspec::benchmarks::reference {

namespace {

asyncio::Coroutine<long> player(long turns) {
  for (long i = 0; i < turns; ++i) co_await asyncio::sleep(0);
  co_return turns;
}

asyncio::Coroutine<long> switch_main(long operations, Watch watch) {
  const Watching watching(watch);
  asyncio::Task<long> one = asyncio::create_task(player(operations / 2));
  asyncio::Task<long> two = asyncio::create_task(player(operations - operations / 2));
  const long first = co_await one;
  const long second = co_await two;
  co_return first + second;
}

asyncio::Coroutine<long> child() {
  co_return 1;
}

asyncio::Coroutine<long> task_main(long operations, Watch watch) {
  const Watching watching(watch);
  long total = 0;
  for (long i = 0; i < operations; ++i) {
    asyncio::Task<long> task = asyncio::create_task(child());
    total += co_await task;
  }
  co_return total;
}

asyncio::Coroutine<long> await_main(long operations, Watch watch) {
  const Watching watching(watch);
  long total = 0;
  for (long i = 0; i < operations; ++i) total += co_await child();
  co_return total;
}

asyncio::Coroutine<long> gather_child() {
  for (long i = 0; i < kGatherSteps; ++i) co_await asyncio::sleep(0);
  co_return 1;
}

asyncio::Coroutine<long> gather_main(long operations, Watch watch) {
  const Watching watching(watch);
  long total = 0;
  for (long i = 0; i < gathers_in(operations); ++i) {
    std::vector<asyncio::Coroutine<long>> children;
    children.reserve(kGatherWidth);
    for (long k = 0; k < kGatherWidth; ++k) children.push_back(gather_child());
    auto gathering = asyncio::gather(std::move(children));
    const std::vector<long> results = co_await gathering;
    for (const long one : results) total += one;
  }
  co_return total;
}

asyncio::Coroutine<long> future_main(long operations, Watch watch) {
  const Watching watching(watch);
  asyncio::EventLoop loop = asyncio::get_running_loop();
  long total = 0;
  for (long i = 0; i < operations; ++i) {
    asyncio::Future<long> future = loop.create_future<long>();
    loop.call_soon([future]() mutable { future.set_result(1); });
    total += co_await future;
  }
  co_return total;
}

asyncio::Coroutine<long> produce(asyncio::Queue<long>& queue, long count) {
  for (long i = 0; i < count; ++i) co_await queue.put(i);
  co_return 0;
}

asyncio::Coroutine<long> consume(asyncio::Queue<long>& queue, long count) {
  long total = 0;
  for (long i = 0; i < count; ++i) total += co_await queue.get();
  co_return total;
}

template <std::int64_t Maxsize>
asyncio::Coroutine<long> queue_main(long operations, Watch watch) {
  const Watching watching(watch);
  asyncio::Queue<long> queue(Maxsize);
  asyncio::Task<long> producer = asyncio::create_task(produce(queue, operations));
  asyncio::Task<long> consumer = asyncio::create_task(consume(queue, operations));
  const long total = co_await consumer;
  co_await producer;
  co_return total;
}

}  // namespace

void switch_tasks(long operations, Watch watch) {
  verify(run(switch_main, operations, watch) == operations, "turns were lost");
}

void await_task(long operations, Watch watch) {
  verify(run(task_main, operations, watch) == operations, "results were lost");
}

void await_coroutine(long operations, Watch watch) {
  verify(run(await_main, operations, watch) == operations, "results were lost");
}

void gather(long operations, Watch watch) {
  verify(run(gather_main, operations, watch) == gathers_in(operations) * kGatherWidth,
         "results were lost");
}

void await_future(long operations, Watch watch) {
  verify(run(future_main, operations, watch) == operations, "results were lost");
}

void queue_of_1(long operations, Watch watch) {
  verify(run(queue_main<1>, operations, watch) == sum_below(operations), "items were lost");
}

void queue_of_100(long operations, Watch watch) {
  verify(run(queue_main<100>, operations, watch) == sum_below(operations), "items were lost");
}

}  // namespace loopspec::benchmarks::reference
