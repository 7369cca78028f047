#include "reference/signals.hpp"

#include <csignal>
#include <map>

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/selector_events.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

struct Signals {
  std::map<int, Value> handlers;
  Value loop;
};

Signals& signals() {
  static auto* const all = new Signals;
  return *all;
}

SelectorEventLoop* selector_loop(const Value& loop) {
  return dynamic_cast<SelectorEventLoop*>(base_loop(loop));
}

// Python ignores these from its start on.
bool is_ignored_by_python(int number) {
  return number == SIGPIPE || number == SIGXFSZ;
}

// rule: run.sigint.raises
bool by_default(int number) {
  if (number == SIGINT) {
    raise(classes.KeyboardInterrupt);
    return false;
  }
  if (!is_ignored_by_python(number)) {
    std::signal(number, SIG_DFL);
    std::raise(number);
  }
  return true;
}

}  // namespace

Value signal_handler(int number) {
  const auto found = signals().handlers.find(number);
  return found == signals().handlers.end() ? Value() : found->second;
}

void set_signal_handler(int number, Value handler) {
  if (!handler) {
    const auto old = signals().handlers.extract(number);  // dies when the table is whole again
    return;
  }
  signals().handlers[number].swap(handler);
}

bool wake_by_signals(const Value& loop) {
  if (loop && selector_loop(loop) == nullptr) {
    raise(classes.NotImplementedError);
    return false;
  }
  signals().loop = loop;
  return true;
}

bool send_signal(int number, const Value& frame) {
  if (const Value loop = signals().loop)
    if (SelectorEventLoop* ours = selector_loop(loop)) ours->signal_arrived(number);
  const Value handler = signal_handler(number);
  if (!handler) return by_default(number);
  if (handler.is_small_int()) return true;
  if (thread_number() != 0) {
    raise(classes.NotImplementedError,
          "a signal from another thread, which the main thread would handle later");
    return false;
  }
  return static_cast<bool>(call(handler, {Value::small_int(number), frame}));
}

void forget_signals() {
  signals().loop = Value();
  const auto gone = std::exchange(signals().handlers, {});
}

}  // namespace loopspec
