// asyncio.TaskGroup: tasks that end together.
//
//   asyncio::TaskGroup group;
//   auto body = [&]() -> asyncio::Coroutine<> {
//     group.create_task(first());
//     group.create_task(second());
//     co_return;
//   };
//   co_await group.run(body);  // when all have ended; ExceptionGroup when some failed
#pragma once

#include "reference/asyncio/body.hpp"
#include "reference/asyncio/future.hpp"
#include "reference/taskgroups.hpp"

namespace loopspec::asyncio {

class TaskGroup {
 public:
  TaskGroup();

  // rule: taskgroup.waits
  template <class F>
  requires Body<F&> Coroutine<BodyResult<F&>> run(F& body) {
    checked(core_->enter());
    Value result = co_await entered(body().awaitable());
    co_return take<BodyResult<F&>>(result);
  }
  template <class F>
  void run(F&& body) = delete;  // name the callable first

  template <class T>
  Task<T> create_task(Coroutine<T> coroutine, std::string_view name = {}) {
    return Task<T>(start(coroutine.core(), name));
  }

 private:
  Ref<TaskCore> start(const Value& coroutine, std::string_view name);
  Ref<loopspec::Coroutine> entered(Value body);
  Ref<loopspec::TaskGroup> core_;
};

}  // namespace loopspec::asyncio
