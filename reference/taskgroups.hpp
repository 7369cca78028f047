// TaskGroup: tasks that end together. Modelled on asyncio.taskgroups.
#pragma once

#include "reference/coroutine.hpp"
#include "reference/events.hpp"

namespace loopspec {

class TaskGroup final : public Instance {
 public:
  explicit TaskGroup(Class* cls);
  bool enter();
  // __aexit__: waits for the children. `exception` null: the body ended normally.
  Ref<Coroutine> exit(const Ref<Exception>& exception);
  Value create_task(const Value& coroutine, const Value& name, const Value& context);
  Value create_task(const Value& coroutine, const Ref<Dict>& keywords);  // from 3.14 on
  bool task_done(const Value& task);  // the done callback of every child
  std::string description() const;
  Value tasks() const { return Value(tasks_); }
  Value parent() const { return parent_ ? parent_ : Value::none(); }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  static CoroutineRef exit_body(Ref<TaskGroup> self, Ref<Exception> exception);
  static CoroutineRef wait_for_children(Ref<TaskGroup> self);
  bool refuse(const Value& coroutine, const char* reason);
  bool takes(const Value& coroutine);  // false: raised
  Value adopt(const Value& task);      // null stays null
  bool uncancel_parent();
  bool abort();
  bool abort_because_of(const Value& task, const Value& exception);
  Value finish(const Ref<Exception>& body);
  Value raise_group();
  bool is_cancellation(const Exception* exception) const noexcept;

  Ref<Set> tasks_;
  std::vector<Value> errors_;
  Value loop_;
  Value parent_;
  Value completed_;  // the future that __aexit__ waits for; null: it does not wait
  Ref<Exception> base_error_;
  Ref<Exception> propagate_;  // the cancellation to raise in the end
  bool entered_ = false;
  bool exiting_ = false;
  bool aborting_ = false;
  bool parent_cancel_requested_ = false;
};

}  // namespace loopspec
