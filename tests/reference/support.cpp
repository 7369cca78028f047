#include "tests/reference/support.hpp"

#include <deque>

#include "reference/native_helpers.hpp"

namespace loopspec::testing {

namespace {

// Callables refer to their action by number; a run's actions live as long as the run.
std::deque<Action>& actions() {
  static std::deque<Action> all;
  return all;
}

Value run_action(std::span<Value> held, const Args& args) {
  const Action action = actions().at(static_cast<std::size_t>(held[0].small_int()));
  return action({args.values, args.positional});
}

}  // namespace

Value callback(Action action) {
  actions().push_back(std::move(action));
  return make_closure("test.<locals>.callback", run_action,
                      {Value::small_int(static_cast<std::int64_t>(actions().size()) - 1)});
}

Value callback(std::function<void()> action) {
  return callback(Action([action = std::move(action)](std::span<const Value>) {
    action();
    return Value::none();
  }));
}

FreshRun::FreshRun(const std::string& version, RunOptions options) {
  options.log = [this](const std::string& text) { logged.push_back(text); };
  reset_run(parse_version(version), std::move(options));
}

FreshRun::~FreshRun() {
  clear_pending();
  end_run();
  actions().clear();
}

std::string take_error() {
  const Ref<Exception> error = take_pending();
  if (!error) return "";
  const Value first = error->args->size() == 0 ? Value() : (*error->args)[0];
  return error->cls()->name() +
         (first && is_str(first) ? ": " + first.as<Str>()->text() : std::string());
}

Ref<Exception> take_exception(const Class* cls) {
  Ref<Exception> error = take_pending();
  EXPECT_TRUE(error && error->cls()->is_subclass_of(cls))
      << (error ? error->cls()->name() : "nothing raised");
  return error;
}

Ref<BaseEventLoop> new_loop() {
  const Value loop = new_event_loop();
  return Ref<BaseEventLoop>(base_loop(loop));
}

Value Log::note(std::string text) {
  return callback(
      std::function<void()>([this, text = std::move(text)] { entries.push_back(text); }));
}

double number(const Value& v) {
  return to_double(v).value_or(-1.0);
}
Value seconds(double s) {
  return make_float(s);
}

Value run_main(Value coroutine) {
  Value result = run(coroutine, Value::none(), Value::none());
  EXPECT_TRUE(result) << take_error();
  return result;
}

std::uint64_t iterations() {
  return run_state().iteration;
}

}  // namespace loopspec::testing
