// asyncio.run and Runner. Modelled on asyncio.runners.
#pragma once

#include "reference/contextvars.hpp"
#include "reference/objects/class.hpp"

namespace loopspec {

class Runner final : public Instance {
 public:
  explicit Runner(Class* cls) : Instance(cls) {}
  bool start();  // _lazy_init(). False: raised
  Value run(const Value& coroutine, const Value& context);
  bool close();
  Value loop() const { return loop_; }
  // The handler of SIGINT while `main` runs: the first one cancels it. False: KeyboardInterrupt.
  bool interrupt(const Value& main);
  void visit(Visitor& visitor) override;
  void clear() override;

  Value debug = Value::none();
  Value loop_factory = Value::none();

 private:
  enum class State : std::uint8_t { created, initialised, closed };
  Value run_task(const Value& task);
  Value interrupted(const Value& task);

  Value loop_;
  Value context_;
  std::int64_t interrupt_count_ = 0;
  State state_ = State::created;
  bool set_event_loop_ = false;
};

// rule: run.result
// rule: run.phases
// asyncio.run(main): a new loop, the coroutine, and the clean-up, as the running version does it.
Value run(const Value& main, const Value& debug, const Value& loop_factory);

}  // namespace loopspec
