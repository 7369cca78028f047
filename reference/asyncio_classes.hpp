// asyncio's own classes, one set for each version that has been run: what a class offers depends on
// the version.
#pragma once

namespace loopspec {

class Class;

struct AsyncioClasses {
  // contextvars
  Class* Context = nullptr;
  Class* ContextVar = nullptr;
  Class* Token = nullptr;
  // events, base_events
  Class* Handle = nullptr;
  Class* ThreadSafeHandle = nullptr;  // Handle itself where there is none
  Class* TimerHandle = nullptr;
  Class* AbstractEventLoop = nullptr;
  Class* BaseEventLoop = nullptr;
  Class* SelectorEventLoop = nullptr;
  Class* AbstractEventLoopPolicy = nullptr;
  Class* DefaultEventLoopPolicy = nullptr;
  Class* Selector = nullptr;
  // futures, tasks
  Class* Future = nullptr;
  Class* FutureIter = nullptr;
  Class* Task = nullptr;
  Class* TaskCallable = nullptr;
  Class* GatheringFuture = nullptr;
  Class* AsCompletedIterator = nullptr;
  // runners, taskgroups, timeouts
  Class* Runner = nullptr;
  Class* TaskGroup = nullptr;
  Class* Timeout = nullptr;
  // locks, queues
  Class* Lock = nullptr;
  Class* Event = nullptr;
  Class* Condition = nullptr;
  Class* Semaphore = nullptr;
  Class* BoundedSemaphore = nullptr;
  Class* Barrier = nullptr;
  Class* Queue = nullptr;
  Class* PriorityQueue = nullptr;
  Class* LifoQueue = nullptr;
  // exceptions
  Class* QueueEmpty = nullptr;
  Class* QueueFull = nullptr;
  Class* QueueShutDown = nullptr;
  Class* BrokenBarrierError = nullptr;
  Class* IncompleteReadError = nullptr;
  Class* LimitOverrunError = nullptr;
  Class* SendfileNotAvailableError = nullptr;
};

// Of the running version.
inline AsyncioClasses asyncio_classes;

// Makes asyncio_classes those of the running version, creating them at the first use of that
// version.
void select_asyncio_classes();

// Each module defines its own.
void define_contextvars_classes(AsyncioClasses& c);
void define_exception_classes(AsyncioClasses& c);
void define_handle_classes(AsyncioClasses& c);
void define_event_loop_classes(AsyncioClasses& c);
void define_policy_classes(AsyncioClasses& c);
void define_future_classes(AsyncioClasses& c);
void define_task_classes(AsyncioClasses& c);
void define_gather_classes(AsyncioClasses& c);
void define_as_completed_classes(AsyncioClasses& c);
void define_runner_classes(AsyncioClasses& c);
void define_taskgroup_classes(AsyncioClasses& c);
void define_timeout_classes(AsyncioClasses& c);
void define_lock_classes(AsyncioClasses& c);
void define_condition_classes(AsyncioClasses& c);
void define_semaphore_classes(AsyncioClasses& c);
void define_barrier_classes(AsyncioClasses& c);
void define_queue_classes(AsyncioClasses& c);

}  // namespace loopspec
