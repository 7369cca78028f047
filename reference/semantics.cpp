#include "reference/semantics.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "reference/objects/classes.hpp"

namespace loopspec {

namespace {

Semantics current;

bool at_least(const Version& v, int minor, int patch = 0) {
  return v >= Version{3, minor, patch};
}

// A fix that landed on several branches: in `minor` from `patch` on, and everywhere after `later`.
bool backported(const Version& v, int minor, int patch, int later_minor, int later_patch = 0) {
  return at_least(v, later_minor, later_patch) || (v.minor == minor && v.patch >= patch);
}

void set_loop(Semantics& s, const Version& v) {
  s.loop_run_forever_nested_unregisters = v.minor == 13 && v.patch <= 2;
  s.loop_exception_handler_in_context = at_least(v, 12);
  s.loop_select_timeout_clamped_to_int = !at_least(v, 13);
  s.timer_deadline_none_type_error = at_least(v, 11);
  s.handle_has_get_context = at_least(v, 12);
  s.policy_set_loop_type_error = at_least(v, 11);
  s.handle_threadsafe_class = at_least(v, 14);
  s.loop_get_event_loop_raises = at_least(v, 14);
}

void set_futures_and_tasks(Semantics& s, const Version& v) {
  s.future_set_exception_stop_iteration_wrapped = backported(v, 11, 8, 12, 2);
  s.future_result_restores_traceback = at_least(v, 10);
  s.task_cancel_message_kept = at_least(v, 11);
  s.task_name_named_consume_number = !at_least(v, 13);
  s.task_name_factory_none = v.minor == 13 && v.patch <= 2;
  s.task_uncancel_exists = at_least(v, 11);
  s.task_uncancel_revokes = at_least(v, 13);
  s.task_context_argument = at_least(v, 11);
  s.task_create_keywords = at_least(v, 14);
  s.task_eager_exists = at_least(v, 12);
  s.task_get_coro_after_eager_fails = v.accelerated && v.minor == 12 && v.patch <= 1;
  s.coroutine_generators_count = !at_least(v, 12);
  s.ensure_future_coroutine_first = !at_least(v, 10);
  s.sleep_nan_refused = at_least(v, 13);
  s.loop_argument = !at_least(v, 10);
}

void set_combinators(Semantics& s, const Version& v) {
  s.gather_done_children_at_once = at_least(v, 12);
  s.gather_other_loop_refused = at_least(v, 14);
  s.shield_late_exception_reported = at_least(v, 14);
  s.wait_coroutines_refused = at_least(v, 11);
  s.wait_for_inline = at_least(v, 12);
  s.as_completed_starts_at_call = at_least(v, 13);
  s.timeout_compares_cancelling = at_least(v, 11, 3);
  s.timeout_checks_entered = at_least(v, 11, 4);
  s.timeout_asks_before_checking = s.timeout_compares_cancelling && !s.timeout_checks_entered;
  s.timeout_cause_set = at_least(v, 11, 3);
  s.timeout_splices_context = at_least(v, 13);
  s.taskgroup_uncancel_after_wait = at_least(v, 13);
  s.taskgroup_closes_refused = at_least(v, 13);
  s.taskgroup_has_been_entered_text = at_least(v, 11, 4);
  s.taskgroup_cancelled_subclass = at_least(v, 13);
  s.taskgroup_eager_done_at_once = at_least(v, 12) && !at_least(v, 13, 2);
}

void set_synchronisation(Semantics& s, const Version& v) {
  s.sync_binding_constructor = !at_least(v, 10);
  s.condition_notify_passed_on = at_least(v, 13);
  s.barrier_exists = at_least(v, 11);
  s.barrier_parties_at_least_one_text = at_least(v, 13, 2);
  s.queue_shutdown_exists = at_least(v, 13);
  if (at_least(v, 13)) {
    s.semaphore_turns = SemaphoreTurns::reserved_all;
  } else if (at_least(v, 10, 8)) {
    s.semaphore_turns = SemaphoreTurns::reserved_one;
  } else {
    s.semaphore_turns = SemaphoreTurns::scheduled_flag;
  }
  s.runner_exists = at_least(v, 11);
  s.run_loop_factory = at_least(v, 12);
  s.run_any_awaitable = at_least(v, 14);
}

void set_language(Semantics& s, const Version& v) {
  s.except_star_wraps_here = backported(v, 12, 9, 13, 2);
}

// What "3.12" alone stands for.
int newest_known_patch(int minor) {
  switch (minor) {
    case 9:
      return 18;
    case 10:
      return 13;
    case 11:
      return 7;
    case 12:
      return 7;
    case 13:
    case 14:
      return 2;
    default:
      return 0;
  }
}

int parse_number(std::string_view text, std::size_t& at) {
  int number = -1;
  const char* end = text.data() + text.size();
  const auto [next, error] = std::from_chars(text.data() + at, end, number);
  if (error != std::errc() || number < 0)
    throw std::invalid_argument(
        fmt::format("\"{}\" is not a Python version; write it as 3.12 or 3.12.1", text));
  at = static_cast<std::size_t>(next - text.data());
  return number;
}

}  // namespace

Version parse_version(std::string_view text) {
  constexpr std::string_view kPure = "+pure";
  Version v;
  v.accelerated = !text.ends_with(kPure);
  std::size_t at = 0;
  v.major = parse_number(text, at);
  if (at >= text.size() || text[at] != '.')
    throw std::invalid_argument(
        fmt::format("\"{}\" is not a Python version; write it as 3.12 or 3.12.1", text));
  v.minor = parse_number(text, ++at);
  v.patch = newest_known_patch(v.minor);
  if (at < text.size() && text[at] == '.') v.patch = parse_number(text, ++at);
  return v;
}

std::string to_string(const Version& v) {
  return fmt::format("{}.{}.{}", v.major, v.minor, v.patch);
}

const Semantics& semantics() noexcept {
  return current;
}

void set_version(const Version& version) {
  initialize_objects();
  classes.TimeoutError =
      at_least(version, 11) ? classes.BuiltinTimeoutError : classes.AsyncioTimeoutError;
  Semantics s;
  s.version = version;
  set_loop(s, version);
  set_futures_and_tasks(s, version);
  set_combinators(s, version);
  set_synchronisation(s, version);
  set_language(s, version);
  current = s;
}

bool since(int minor, int patch) noexcept {
  return at_least(current.version, minor, patch);
}

}  // namespace loopspec
