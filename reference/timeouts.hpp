// timeout() and timeout_at(): an asynchronous context manager that cancels its own task. Modelled
// on asyncio.timeouts.
#pragma once

#include "reference/coroutine.hpp"
#include "reference/events.hpp"

namespace loopspec {

class Timeout final : public Instance {
 public:
  explicit Timeout(Class* cls) : Instance(cls) {}
  static Ref<Timeout> create(const Value& when);

  bool enter();  // __aenter__: needs a current task. False: raised
  // __aexit__. `exception` null: the body ended normally. False: raised (TimeoutError, or misuse).
  bool exit(const Ref<Exception>& exception);
  bool reschedule(const Value& when);
  bool expired() const noexcept { return state_ == State::expiring || state_ == State::expired; }
  bool expire();  // what the timer calls
  std::string description() const;

  Value when = Value::none();
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  enum class State : std::uint8_t { created, entered, expiring, expired, exited };
  const char* state_text() const noexcept;
  void cancel_handle();
  bool handle_expiry(const Ref<Exception>& exception);

  Value task_;
  Value handle_;
  std::int64_t cancelling_ = 0;
  State state_ = State::created;
};

Value timeout(const Value& delay);  // seconds from now, or None; the clock is read at the call
Value timeout_at(const Value& when);

}  // namespace loopspec
