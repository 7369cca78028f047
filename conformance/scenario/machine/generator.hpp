// Generator and coroutine of the program: a suspended frame that can be stepped.
#pragma once

#include "conformance/scenario/machine/frame.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

class Generator final : public Steppable {
 public:
  Generator(Class* cls, Ref<Frame> frame, Value name, Value qualname);
  Step send(const Value& value) override;
  Step throw_(Ref<Exception> exception) override;
  Value close() override;
  bool is_coroutine() const noexcept override { return coroutine_; }
  std::string name() const override;
  std::string qualname() const override;
  std::string where() const override;
  bool finished() const noexcept override { return !frame_; }
  void finalize() override;
  void visit(Visitor& visitor) override;
  void clear() override;

  Frame* frame() const noexcept { return frame_.get(); }
  Code* code() const noexcept { return code_.get(); }
  bool running() const noexcept override { return running_; }
  bool started() const noexcept { return started_; }
  Value awaited() const override;
  // Whether the last step ended in a `yield` (async generators tell it from an await).
  bool yielded() const noexcept { return yielded_; }
  void set_name(Value name) { name_ = std::move(name); }
  void set_qualname(Value qualname) { qualname_ = std::move(qualname); }
  void mark_as_coroutine() noexcept { coroutine_ = true; }  // types.coroutine

 private:
  Step resume(Value sent);
  const char* kind() const noexcept;
  friend Ref<Generator> suspended_coroutine(const Function& function, Ref<Frame> frame);
  void finish();

  Ref<Frame> frame_;  // null when finished
  Ref<Code> code_;
  Value name_;
  Value qualname_;
  bool coroutine_;
  bool running_ = false;
  bool started_ = false;
  bool yielded_ = false;
};

// The coroutine of a call of the function, for a body that ran without one until it was suspended.
Ref<Generator> suspended_coroutine(const Function& function, Ref<Frame> frame);

// What is pending passes out of a body of this kind: a StopIteration becomes a RuntimeError.
void refuse_stop(Code::Kind kind);

void install_generator_classes();

}  // namespace loopspec
