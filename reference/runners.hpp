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
  void visit(Visitor& visitor) override;
  void clear() override;

  Value debug = Value::none();
  Value loop_factory = Value::none();

 private:
  enum class State : std::uint8_t { created, initialised, closed };
  Value loop_;
  Value context_;
  State state_ = State::created;
  bool set_event_loop_ = false;
};

// rule: run.result
// rule: run.phases
// asyncio.run(main): a new loop, the coroutine, and the clean-up, as the running version does it.
Value run(const Value& main, const Value& debug, const Value& loop_factory);

}  // namespace loopspec
