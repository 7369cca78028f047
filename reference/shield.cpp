// shield: a future that can be cancelled without cancelling what it stands for. Modelled on
// asyncio.tasks.shield.
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

// Of an inner future whose outer one was cancelled.
// rule: shield.late-exception
Value report_exception(Value* a) {
  const Value& inner = a[0];
  const int cancelled = future_cancelled(inner);
  if (cancelled != 0) return cancelled < 0 ? Value() : Value::none();
  const Value exception = future_exception(inner);
  if (!exception || exception.is_none()) return exception;
  const Ref<Dict> report = make_dict();
  report->set(intern("message"),
              make_str(class_of(exception)->name() + " exception in shielded future"));
  report->set(intern("exception"), exception);
  report->set(intern("future"), inner);
  const Value loop = future_loop(inner);
  return loop && loop_call_exception_handler(loop, report) ? Value::none() : Value();
}

const Value& reporter() {
  static const Value callback = make_native({"_log_on_exception(fut)", report_exception});
  return callback;
}

// Nobody can see who awaits a future, so nothing is to be done when nobody does any more.
Value nothing_to_clear(std::span<Value>, const Args&) {
  return Value::none();
}

// Holds the outer future.
// rule: shield.passes-on
Value inner_done(std::span<Value> held, const Args& args) {
  if (args.positional != 1)
    return raise(classes.TypeError, "_inner_done_callback() takes one argument");
  const Value outer = held[0];
  const Value inner = args[0];
  const int given_up = future_cancelled(outer);
  if (given_up == 1 && semantics().shield_late_exception_reported) return Value::none();
  const int cancelled = given_up < 0 ? -1 : future_cancelled(inner);
  if (cancelled < 0) return Value();
  if (cancelled == 1) {
    if (given_up == 0 && future_cancel(outer) < 0) return Value();
    return Value::none();
  }
  const Value exception = future_exception(inner);  // marks it as retrieved
  if (!exception) return Value();
  if (given_up == 1) return Value::none();
  if (!exception.is_none()) return future_set_exception(outer, exception) ? Value::none() : Value();
  const Value result = future_result(inner);
  return result && future_set_result(outer, result) ? Value::none() : Value();
}

// Holds the inner future and its callback.
// rule: shield.protects
Value outer_done(std::span<Value> held, const Args&) {
  const Value inner = held[0];
  const Value callback = held[1];
  const int done = future_done(inner);
  if (done != 0) return done < 0 ? Value() : Value::none();
  if (future_remove_done_callback(inner, callback) < 0) return Value();
  if (!semantics().shield_late_exception_reported) return Value::none();
  const bool added = future_remove_done_callback(inner, reporter()) >= 0 &&
                     future_add_done_callback(inner, reporter());
  return added ? Value::none() : Value();
}

// From 3.14 on one more callback takes back the note of who awaits the inner future.
bool note_awaiter(const Value& inner, const Value& loop) {
  if (!semantics().shield_late_exception_reported || !current_task(loop)) return true;
  return future_add_done_callback(
      inner, make_closure("shield.<locals>._clear_awaited_by_callback", nothing_to_clear, {}));
}

}  // namespace

Value shield(const Value& awaitable, const Value& loop) {
  const Value inner = ensure_future(awaitable, loop);
  if (!inner) return Value();
  const int done = future_done(inner);
  if (done != 0) return done < 0 ? Value() : inner;  // rule: shield.done
  const Value its_loop = future_loop(inner);
  const Value outer = its_loop ? loop_create_future(its_loop) : Value();
  if (!outer || !note_awaiter(inner, its_loop)) return Value();
  const Value on_inner = make_closure("shield.<locals>._inner_done_callback", inner_done, {outer});
  const Value on_outer =
      make_closure("shield.<locals>._outer_done_callback", outer_done, {inner, on_inner});
  if (!future_add_done_callback(inner, on_inner) || !future_add_done_callback(outer, on_outer))
    return Value();
  return outer;
}

}  // namespace loopspec
