// Futures and queues: who waits is resumed through the loop's queue.
#include <memory>

#include "tools/benchmarks/floor/coroutines.hpp"

namespace loopspec::benchmarks::floor {

namespace {

// What is ready is a function and its argument: it sets a future, or resumes a coroutine.
struct Entry {
  void (*function)(void*);
  void* argument;
};
void run_entry(const Entry& entry) {
  entry.function(entry.argument);
}
Entry resume(std::coroutine_handle<> coroutine) {
  return {[](void* p) { std::coroutine_handle<>::from_address(p).resume(); }, coroutine.address()};
}

Loop<Entry>* entries = nullptr;

class Future {
 public:
  Future() = default;
  Future(const Future&) = delete;
  Future& operator=(const Future&) = delete;
  void set_result(long value) {
    value_ = value;
    done_ = true;
    if (awaiter_) entries->call_soon(resume(awaiter_));
  }
  bool await_ready() const noexcept { return done_; }
  void await_suspend(std::coroutine_handle<> me) noexcept { awaiter_ = me; }
  long await_resume() const noexcept { return value_; }

 private:
  std::coroutine_handle<> awaiter_;
  long value_ = 0;
  bool done_ = false;
};

struct FutureMain {
  struct promise_type {
    FutureMain get_return_object() const noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept {
      entries->stop();
      return {};
    }
    void return_void() const noexcept {}
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
  };
};

FutureMain future_main(long operations, long* result) {
  for (long i = 0; i < operations; ++i) {
    const std::unique_ptr<Future> owned = std::make_unique<Future>();
    Future& future = *owned;
    entries->call_soon(Entry{[](void* p) { static_cast<Future*>(p)->set_result(1); }, &future});
    *result += co_await future;
  }
}

struct Queue {
  using Line = std::deque<std::coroutine_handle<>>;
  struct Wait {
    Line* line;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> me) const { line->push_back(me); }
    void await_resume() const noexcept {}
  };
  static void wake_next(Line& line) {
    if (line.empty()) return;
    running_loop->call_soon(line.front());
    line.pop_front();
  }

  std::size_t maxsize;
  std::deque<long> items;
  Line getters, putters;
};

Task produce(Queue* queue, long count) {
  for (long i = 0; i < count; ++i) {
    while (queue->items.size() >= queue->maxsize) co_await Queue::Wait{&queue->putters};
    queue->items.push_back(i);
    Queue::wake_next(queue->getters);
  }
  co_return 0;
}

Task consume(Queue* queue, long count) {
  long total = 0;
  for (long i = 0; i < count; ++i) {
    while (queue->items.empty()) co_await Queue::Wait{&queue->getters};
    total += queue->items.front();
    queue->items.pop_front();
    Queue::wake_next(queue->putters);
  }
  co_return total;
}

template <std::size_t Maxsize>
Main queue_main(long operations, long* result) {
  Queue queue{Maxsize, {}, {}, {}};
  Task producer = produce(&queue, operations);
  Task consumer = consume(&queue, operations);
  *result = co_await consumer;
  co_await producer;
}

}  // namespace

void await_future(long operations, Watch watch) {
  Loop<Entry> loop(watch);
  entries = &loop;
  long result = 0;
  future_main(operations, &result);
  loop.run_forever();
  verify(result == operations, "results were lost");
}

void queue_of_1(long operations, Watch watch) {
  verify(run(queue_main<1>, operations, watch) == sum_below(operations), "items were lost");
}

void queue_of_100(long operations, Watch watch) {
  verify(run(queue_main<100>, operations, watch) == sum_below(operations), "items were lost");
}

}  // namespace loopspec::benchmarks::floor
