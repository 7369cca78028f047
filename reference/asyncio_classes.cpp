#include "reference/asyncio_classes.hpp"

#include <map>
#include <utility>

#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

void select_asyncio_classes() {
  static auto* by_version = new std::map<std::pair<Version, bool>, AsyncioClasses>;
  const std::pair key(semantics().version, semantics().version.accelerated);
  const auto found = by_version->find(key);
  if (found != by_version->end()) {
    asyncio_classes = found->second;
    return;
  }
  asyncio_classes = AsyncioClasses();
  AsyncioClasses& c = asyncio_classes;
  for (auto* define : {define_contextvars_classes, define_exception_classes, define_handle_classes,
                       define_event_loop_classes, define_policy_classes, define_future_classes,
                       define_task_classes, define_gather_classes, define_as_completed_classes,
                       define_runner_classes, define_timeout_classes, define_taskgroup_classes,
                       define_lock_classes, define_condition_classes, define_semaphore_classes,
                       define_barrier_classes, define_queue_classes})
    define(c);
  for (Class* cls :
       {c.BaseEventLoop, c.SelectorEventLoop, c.DefaultEventLoopPolicy, c.GatheringFuture, c.Runner,
        c.TaskGroup, c.Timeout, c.Lock, c.Event, c.Condition, c.Semaphore, c.BoundedSemaphore,
        c.Barrier, c.Queue, c.PriorityQueue, c.LifoQueue})
    cls->slots.setattr = set_instance_attribute;
  if (!semantics().version.accelerated)
    for (Class* cls : {c.Future, c.Task}) cls->slots.setattr = set_instance_attribute;
  finish_builtin_classes();
  by_version->emplace(key, c);
}

}  // namespace loopspec
