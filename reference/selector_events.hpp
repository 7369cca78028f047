// SelectorEventLoop: a BaseEventLoop on a selector, with its self-pipe. Modelled on
// asyncio.selector_events and asyncio.unix_events.
#pragma once

#include "reference/base_events.hpp"
#include "reference/thread_inbox.hpp"

namespace loopspec {

class SelectorEventLoop final : public BaseEventLoop {
 public:
  explicit SelectorEventLoop(Class* cls);
  SelectorEventLoop(Class* cls, std::unique_ptr<Selector> selector);

  bool add_reader(int descriptor, const Value& callback, std::span<const Value> args);
  bool add_writer(int descriptor, const Value& callback, std::span<const Value> args);
  int remove_reader(int descriptor);  // 1 removed, 0 there was none, -1 raised
  int remove_writer(int descriptor);

  // rule: loop.call-soon-threadsafe.fifo
  // For any thread, and nothing else of a loop is: `function` is called by the loop in its next
  // iteration. False: the loop is closed, or its clock is virtual.
  bool post(ThreadInbox::Function function);

  // A signal has come: its handle, if there is one, is added by the next iteration, and runs in the
  // one after it.
  void signal_arrived(int number);
  // Those that the program asked for with add_signal_handler, by the number as it was given.
  const Ref<Dict>& signal_handlers() const noexcept { return signal_handlers_; }

  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  bool woken() const noexcept override;
  bool write_to_self() override;
  void process_events(const std::vector<SelectorEvent>& events) override;
  void close_selector() override;

 private:
  bool read_from_self();
  bool handle_signal(int number);
  void open_inbox();
  void take_posts();
  Ref<Handle> make_io_handle(const Value& callback, std::span<const Value> args);
  bool add(int descriptor, unsigned event, const Value& callback, std::span<const Value> args);
  int remove(int descriptor, unsigned event);

  // The self-pipe stands for itself: a byte written by this thread is seen by the next select
  // without a system call.
  bool self_pipe_has_bytes_ = false;
  std::vector<int> signals_;  // bytes in it that are not 0
  Ref<Dict> signal_handlers_;
  Ref<Handle> self_pipe_reader_;
  std::shared_ptr<ThreadInbox> inbox_;  // null: the clock is virtual, no other thread can wake it
};

}  // namespace loopspec
