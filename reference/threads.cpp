#include "reference/threads.hpp"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "reference/contextvars.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

namespace {

struct Thread {
  std::uint64_t number = 0;
  pthread_t handle{};
  std::function<void()> body;
  std::function<void()> at_end;

  Wait wait{[] { return true; }, std::nullopt, false};
  bool was_ready = false;
  bool stuck = false;        // is to raise the deadlock
  std::uint64_t behind = 0;  // counts from 1 in the order of waits that were over at once
  std::unique_ptr<Thread> predecessor;  // has ended and handed over; to be joined

  // The baton itself.
  std::condition_variable turn;
  bool go = false;

  bool may_run(double now) {
    was_ready = wait.ready();
    return was_ready || (wait.deadline && *wait.deadline <= now);
  }
};

// The main thread first, then in order of creation. Only the holder touches anything of this but
// `mutex`, which is for handing over.
struct Threads {
  std::mutex mutex;
  std::vector<std::unique_ptr<Thread>> all;
  Thread* holder = nullptr;
  std::uint64_t last_number = 0;
  std::uint64_t last_behind = 0;

  Threads() {
    all.push_back(std::make_unique<Thread>());
    holder = all.front().get();
  }
};

Threads& threads() {
  static Threads all;
  return all;
}

Thread* main_thread() {
  return threads().all.front().get();
}

void hand_to(Thread* thread) {
  const std::lock_guard lock(threads().mutex);
  threads().holder = thread;
  thread->go = true;
  thread->turn.notify_one();
}

// Waits for the baton. Whoever handed over by ending is gone when this returns.
void take(Thread* me) {
  {
    std::unique_lock lock(threads().mutex);
    me->turn.wait(lock, [me] { return me->go; });
    me->go = false;
  }
  if (me->predecessor == nullptr) return;
  pthread_join(me->predecessor->handle, nullptr);
  me->predecessor = nullptr;
}

// rule: threads.order.creation
// rule: threads.order.waited-before-asked
Thread* first_that_can_run() {
  Thread* best = nullptr;
  for (const auto& thread : threads().all)
    if (thread->may_run(run_time()) && (best == nullptr || thread->behind < best->behind))
      best = thread.get();
  return best;
}

std::optional<double> earliest_deadline() {
  std::optional<double> earliest;
  for (const auto& thread : threads().all)
    if (const auto& deadline = thread->wait.deadline)
      earliest = std::min(earliest.value_or(*deadline), *deadline);
  return earliest;
}

// rule: threads.deadlock
Thread* stuck_thread() {
  const auto& all = threads().all;
  const auto selecting = std::ranges::find_if(all, [](const auto& t) { return t->wait.selects; });
  Thread* thread = selecting != all.end() ? selecting->get() : main_thread();
  thread->stuck = true;
  return thread;
}

// rule: threads.clock.when-all-wait
// Whose turn it is. Null: moving the clock reached a limit, which is pending.
Thread* next_thread() {
  while (true) {
    if (Thread* thread = first_that_can_run()) return thread;
    const std::optional<double> deadline = earliest_deadline();
    if (!deadline) return stuck_thread();
    if (!advance_clock_to(*deadline)) return nullptr;
  }
}

Waited wait_alone(const Wait& wait) {
  if (wait.ready()) return Waited::ready;
  if (!wait.deadline) {
    raise(make_deadlock());
    return Waited::raised;
  }
  if (*wait.deadline > run_time() && !advance_clock_to(*wait.deadline)) return Waited::raised;
  return Waited::late;
}

Waited raised_limit() {
  clear_pending();
  raise_limit(run_state().limit);
  return Waited::raised;
}

// Ends the holder of the baton.
void end_holder() {
  Threads& t = threads();
  Thread* me = t.holder;
  me->body = nullptr;
  forget_thread();
  if (me->at_end) me->at_end();
  me->at_end = nullptr;
  me->wait = Wait();
  const auto mine = std::ranges::find_if(t.all, [me](const auto& p) { return p.get() == me; });
  std::unique_ptr<Thread> gone = std::move(*mine);
  t.all.erase(mine);
  Thread* successor = limit_reached() ? nullptr : next_thread();
  if (successor == nullptr) {
    clear_pending();
    successor = main_thread();
  }
  successor->predecessor = std::move(gone);
  hand_to(successor);
}

void* live(void* argument) {
  auto* me = static_cast<Thread*>(argument);
  take(me);
  if (!limit_reached()) me->body();
  end_holder();
  return nullptr;
}

// As deep as the main thread's.
std::size_t stack_size() {
  constexpr std::size_t least = 8u << 20;
  rlimit limit{};
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return least;
  return std::max<std::size_t>(least, limit.rlim_cur);
}

// Other loops would wait in the kernel, with the baton in their hands.
bool loops_pass_the_baton() {
  const RunOptions& options = run_state().options;
  return options.runtime != nullptr ? options.runtime->threads : options.clock == Clock::virtual_;
}

bool create(Thread* thread) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_attr_setstacksize(&attributes, stack_size());
  const int error = pthread_create(&thread->handle, &attributes, live, thread);
  pthread_attr_destroy(&attributes);
  return error == 0;
}

}  // namespace

bool alone() noexcept {
  return threads().all.size() == 1;
}

std::uint64_t thread_number() noexcept {
  return threads().holder->number;
}

double deadline_after(double seconds) {
  return run_state().options.quantum.on_nanoseconds(run_time() + seconds);
}

bool sleep_for(double seconds) {
  if (alone()) return advance_clock(seconds);
  return wait_for({[] { return false; }, deadline_after(seconds), false}) != Waited::raised;
}

// rule: threads.runs-until-it-waits
Waited wait_for(Wait wait) {
  if (limit_reached()) return raised_limit();
  if (alone()) return wait_alone(wait);
  Threads& t = threads();
  Thread* me = t.holder;
  me->wait = std::move(wait);
  me->behind = me->may_run(run_time()) ? ++t.last_behind : 0;
  Thread* successor = next_thread();
  if (successor == nullptr) return Waited::raised;
  if (successor != me) {
    hand_to(successor);
    take(me);
  }
  if (limit_reached()) return raised_limit();
  if (std::exchange(me->stuck, false)) {
    raise(make_deadlock());
    return Waited::raised;
  }
  return me->was_ready ? Waited::ready : Waited::late;
}

bool start_thread(std::function<void()> body, std::function<void()> at_end) {
  Threads& t = threads();
  auto thread = std::make_unique<Thread>();
  thread->number = ++t.last_number;
  thread->body = std::move(body);
  thread->at_end = std::move(at_end);
  if (!loops_pass_the_baton() || !create(thread.get())) {
    raise(classes.RuntimeError, "can't start new thread");
    return false;
  }
  t.all.push_back(std::move(thread));
  return true;
}

void end_threads() {
  Threads& t = threads();
  if (!alone()) end_at_once();
  while (!alone()) {
    hand_to(t.all.back().get());
    take(main_thread());
  }
  t.last_number = t.last_behind = 0;
}

}  // namespace loopspec
