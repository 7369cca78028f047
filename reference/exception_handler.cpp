// How a loop reports what nobody handled. Modelled on call_exception_handler and
// default_exception_handler of asyncio.base_events.
#include <fmt/format.h>

#include <algorithm>

#include "reference/base_events.hpp"
#include "reference/log.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

// SystemExit, KeyboardInterrupt and the end of the run pass through everything.
bool must_propagate() {
  return pending_is(classes.SystemExit) || pending_is(classes.KeyboardInterrupt) ||
         pending_is_limit();
}

std::vector<std::string> sorted_keys(const Dict& context) {
  std::vector<std::string> keys;
  for (const Dict::Entry& e : context.entries())
    if (e.key && is_str(e.key)) keys.push_back(e.key.as<Str>()->text());
  std::sort(keys.begin(), keys.end());
  return keys;
}

// "task", else "future", else "handle" of a report; null: none of them.
Value who_failed(const Dict& context) {
  for (const char* key : {"task", "future", "handle"})
    if (Value thing = context.get(intern(key)); thing && !thing.is_none()) return thing;
  return Value();
}

}  // namespace

bool BaseEventLoop::default_exception_handler(const Ref<Dict>& context) {
  std::string text = "Unhandled exception in event loop";
  const Value message = context->get(intern("message"));
  if (message && !message.is_none()) {
    const int given = truth(message);
    if (given < 0) return false;
    if (given == 1) text = str_text(message).value_or("");
    if (pending()) return false;
  }
  for (const std::string& key : sorted_keys(*context)) {
    if (key == "message" || key == "exception") continue;
    const std::optional<std::string> shown = repr_text(context->get(intern(key)));
    if (!shown) return false;
    text += fmt::format("\n{}: {}", key, *shown);
  }
  const Value exception = context->get(intern("exception"));
  log_record(kLogError, text, exception && is_exception(exception) ? exception : Value());
  return true;
}

bool BaseEventLoop::report_failed_default(const char* text) {
  if (must_propagate()) return false;
  const Ref<Exception> failure = take_pending();
  log_record(kLogError, text, Value(failure));
  return true;
}

// rule: loop.exception-handler.callback
// rule: loop.exception-handler.by-hand
bool BaseEventLoop::call_exception_handler(const Ref<Dict>& context) {
  if (exception_handler.is_none()) {
    const bool ok = overridden()
                        ? static_cast<bool>(call_method(
                              Value(this), intern("default_exception_handler"), {Value(context)}))
                        : default_exception_handler(context);
    return ok || report_failed_default("Exception in default exception handler");
  }
  if (call_custom_handler(context)) return true;
  return !must_propagate() && handler_failed(context);
}

bool BaseEventLoop::call_custom_handler(const Ref<Dict>& context) {
  const Value handler = exception_handler;
  const Value args[] = {Value(this), Value(context)};
  if (semantics().loop_exception_handler_in_context) {
    const Value thing = who_failed(*context);
    const Value get_context = thing ? find_attribute(thing, intern("get_context")) : Value();
    if (!get_context && pending()) return false;
    const Value inside = get_context ? call(get_context) : Value::none();
    if (!inside) return false;
    if (!inside.is_none()) return static_cast<bool>(run_in_context(inside, handler, Args(args)));
  }
  return static_cast<bool>(call(handler, Args(args)));
}

// rule: loop.exception-handler.own-failure
bool BaseEventLoop::handler_failed(const Ref<Dict>& context) {
  const Ref<Exception> exception = take_pending();
  Handling handling(exception);
  Ref<Dict> report = make_dict();
  report->set(intern("message"), make_str("Unhandled error in exception handler"));
  report->set(intern("exception"), exception);
  report->set(intern("context"), context);
  if (default_exception_handler(report)) return true;
  return report_failed_default(
      "Exception in default exception handler while handling an unexpected error in custom "
      "exception handler");
}

}  // namespace loopspec
