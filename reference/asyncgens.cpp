#include "reference/asyncgens.hpp"

#include <algorithm>

#include "reference/base_events.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

Value note_asyncgen_started(Object* generator) {
  const Value loop = running_loop();
  if (BaseEventLoop* ours = loop ? base_loop(loop) : nullptr) ours->asyncgens.push_back(generator);
  return loop;
}

void forget_asyncgen(const Value& loop, const Object* generator) noexcept {
  if (BaseEventLoop* ours = loop ? base_loop(loop) : nullptr)
    std::erase(ours->asyncgens, generator);
}

bool finalize_asyncgen(const Value& loop, const Value& generator) {
  forget_asyncgen(loop, generator.object());
  const int closed = loop_is_closed(loop);
  if (closed != 0) return closed == 1;
  const Value closing = call_method(generator, intern("aclose"));
  if (!closing) return false;
  const Value create = get_attribute(loop, intern("create_task"));
  if (!create) return false;
  return static_cast<bool>(call_method(loop, intern("call_soon_threadsafe"), {create, closing}));
}

namespace {

Value report_failure(const Value& loop, const Value& generator, const Value& exception) {
  Ref<Dict> report = make_dict();
  report->set(intern("message"),
              make_str("an error occurred during closing of asynchronous generator " +
                       safe_repr(generator)));
  report->set(intern("exception"), exception);
  report->set(intern("asyncgen"), generator);
  return loop_call_exception_handler(loop, report) ? Value::none() : Value();
}

CoroutineRef shutdown_body(Value loop) {
  BaseEventLoop* ours = base_loop(loop);
  ours->asyncgens_shutdown_called = true;
  if (ours->asyncgens.empty()) co_return Value::none();
  std::vector<Value> closing;
  for (Object* generator : ours->asyncgens) closing.emplace_back(generator);
  ours->asyncgens.clear();
  std::vector<Value> calls;
  for (const Value& generator : closing) {
    calls.push_back(call_method(generator, intern("aclose")));
    if (!calls.back()) co_return Value();
  }
  const Value gathered = gather(calls, true, loop);
  if (!gathered) co_return Value();
  const Value results = co_await awaiting(gathered);
  if (!results) co_return Value();
  for (std::size_t i = 0; i < closing.size(); ++i) {
    const Value result = results.as<List>()->items[i];
    if (is_instance(result, classes.Exception) && !report_failure(loop, closing[i], result))
      co_return Value();
  }
  co_return Value::none();
}

}  // namespace

Value shutdown_asyncgens(const Value& loop) {
  return shutdown_body(loop).named("BaseEventLoop.shutdown_asyncgens");
}

}  // namespace loopspec
