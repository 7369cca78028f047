// Asynchronous generators: a frame whose yields are results of asend(), whose awaits pass through
// to the task.
#pragma once

#include "conformance/scenario/machine/generator.hpp"

namespace loopspec {

class AsyncGenerator final : public Container {
 public:
  explicit AsyncGenerator(Ref<Generator> body);
  ~AsyncGenerator() override;
  Ref<Generator> body;
  bool closed = false;
  bool running = false;  // an asend, athrow or aclose is under way
  // First use: the running loop notes the generator (sys.set_asyncgen_hooks' firstiter).
  bool note_started();
  void finalize() override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Value loop_;  // that noted it; null: none
  bool noted_ = false;
};

Value make_async_generator(Ref<Generator> body);
void install_async_generator_class();

}  // namespace loopspec
