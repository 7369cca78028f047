#include "tools/benchmarks/floor/coroutines.hpp"

namespace loopspec::benchmarks::floor {

namespace {

Task player(long turns) {
  for (long i = 0; i < turns; ++i) co_await SleepZero{};
  co_return turns;
}

Main switch_main(long operations, long* result) {
  Task one = player(operations / 2);
  Task two = player(operations - operations / 2);
  *result += co_await one;
  *result += co_await two;
}

Task task_child() {
  co_return 1;
}

Main task_main(long operations, long* result) {
  for (long i = 0; i < operations; ++i) {
    Task child = task_child();
    *result += co_await child;
  }
}

[[gnu::noinline]] Coroutine awaited_child() {
  co_return 1;
}

Main await_main(long operations, long* result) {
  for (long i = 0; i < operations; ++i) {
    Coroutine child = awaited_child();
    *result += co_await child;
  }
}

struct Group {
  long left;
  std::coroutine_handle<> awaiter;
  bool await_ready() const noexcept { return left == 0; }
  void await_suspend(std::coroutine_handle<> me) noexcept { awaiter = me; }
  void await_resume() const noexcept {}
};

Task gather_child(Group* group) {
  for (long i = 0; i < kGatherSteps; ++i) co_await SleepZero{};
  if (--group->left == 0) running_loop->call_soon(group->awaiter);
  co_return 1;
}

Main gather_main(long operations, long* result) {
  for (long i = 0; i < gathers_in(operations); ++i) {
    Group group{kGatherWidth, {}};
    std::vector<Task> children;
    children.reserve(kGatherWidth);
    for (long k = 0; k < kGatherWidth; ++k) children.push_back(gather_child(&group));
    co_await group;
    for (const Task& child : children) *result += child.value();
  }
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

}  // namespace loopspec::benchmarks::floor
