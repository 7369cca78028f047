// What differs between versions of CPython: named flags, computed once from the version. One
// Semantics per run.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <tuple>

namespace loopspec {

struct Version {
  int major = 3;
  int minor = 13;
  int patch = 0;
  bool accelerated = true;  // asyncio has its Future and Task in C; counts in no comparison

  friend std::strong_ordering operator<=>(const Version& a, const Version& b) {
    return std::tie(a.major, a.minor, a.patch) <=> std::tie(b.major, b.minor, b.patch);
  }
  friend bool operator==(const Version& a, const Version& b) { return (a <=> b) == 0; }
};

// "3.12", "3.11.7", "3.13.0rc1" (suffix ignored), "3.12+pure" without the accelerator; throws
// std::invalid_argument with a message otherwise.
Version parse_version(std::string_view text);
std::string to_string(const Version& version);

// Which of asyncio's algorithms a Semaphore follows.
enum class SemaphoreTurns {
  scheduled_flag,  // late 3.9, 3.10.4 to 3.10.7: a woken waiter blocks further wake-ups until it
                   // has run
  reserved_one,    // 3.10.8 to 3.12: the unit is reserved at the wake-up; a turn wakes one more
                   // waiter
  reserved_all     // from 3.13: a turn wakes all that fit
};

// Every flag bears the name of its rule (dots and hyphens as underscores) where there is one.
struct Semantics {
  Version version;

  // The loop
  bool loop_run_forever_nested_unregisters =
      false;  // a refused nested run_forever takes the running loop away
  bool loop_exception_handler_in_context = false;  // the handler runs in the context of what failed
  bool loop_select_timeout_clamped_to_int =
      true;                                     // a timer due now asks for the int 0, else for 0.0
  bool timer_deadline_none_type_error = false;  // call_later(None), call_at(None) say so
  bool handle_has_get_context = false;
  bool handle_threadsafe_class = false;     // call_soon_threadsafe gives a class of its own
  bool loop_get_event_loop_raises = false;  // get_event_loop() never makes a loop
  bool policy_set_loop_type_error =
      false;  // set_event_loop(nonsense): TypeError instead of an assertion

  // Futures
  bool future_set_exception_stop_iteration_wrapped = false;
  bool future_result_restores_traceback = false;
  bool task_cancel_message_kept = false;  // the CancelledError itself travels to whoever awaits

  // Tasks
  bool task_name_named_consume_number = false;
  bool task_name_factory_none = false;  // a task factory's unnamed tasks are called 'None'
  bool task_uncancel_exists = false;
  bool task_uncancel_revokes = false;
  bool task_context_argument = false;
  bool task_create_keywords = false;  // create_task hands its keywords on as they are
  bool task_eager_exists = false;
  bool task_get_coro_after_eager_fails = false;
  bool coroutine_generators_count = false;  // generators are accepted as coroutines
  bool ensure_future_coroutine_first =
      false;  // asks for a coroutine before it asks for a future; no close on failure
  bool sleep_nan_refused = false;
  bool loop_argument = false;  // the loop= parameters of 3.9

  // Combinators
  bool gather_done_children_at_once = false;
  bool gather_other_loop_refused = false;
  bool shield_late_exception_reported = false;
  bool wait_coroutines_refused = false;
  bool wait_for_inline = false;
  bool as_completed_starts_at_call = false;

  // Structured concurrency
  bool timeout_compares_cancelling = false;   // by the count on entry, not by zero
  bool timeout_checks_entered = false;        // misuse is a RuntimeError
  bool timeout_asks_before_checking = false;  // outside a task: asks None for cancelling()
  bool timeout_cause_set = false;
  bool timeout_splices_context = false;  // another exception gets the TimeoutError into its context
  bool taskgroup_uncancel_after_wait = false;
  bool taskgroup_closes_refused = false;
  bool taskgroup_has_been_entered_text =
      false;  // "has already been entered", not "has been already entered"
  bool taskgroup_cancelled_subclass =
      false;  // a subclass of CancelledError counts as a cancellation
  bool taskgroup_eager_done_at_once =
      false;  // the done callback of an eagerly finished child runs at once

  // Locks and queues
  bool sync_binding_constructor = false;  // 3.9: bound to get_event_loop() when made
  bool condition_notify_passed_on = false;
  bool barrier_exists = false;
  bool barrier_parties_at_least_one_text = false;  // ">= 1", not "> 0"
  bool queue_shutdown_exists = false;
  SemaphoreTurns semaphore_turns = SemaphoreTurns::reserved_one;

  // Runner
  bool runner_exists = false;
  bool run_loop_factory = false;
  bool run_any_awaitable = false;

  // The language
  bool except_star_wraps_here =
      false;  // what it wraps has the frame of the except* in its traceback
};

// Of the running version; set before anything else of a run. Thresholds are per branch: fixes were
// backported.
const Semantics& semantics() noexcept;
void set_version(const Version& version);
bool since(int minor, int patch = 0) noexcept;  // the running version is 3.minor.patch or later

}  // namespace loopspec
