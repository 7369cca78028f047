#include "reference/executors.hpp"

#include <vector>

#include "reference/futures.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

ThreadFunctions find_function = nullptr;

Value thread_function(std::string_view name) {
  if (find_function == nullptr)
    return raise(classes.NotImplementedError, "there are no threads in this program");
  return find_function(name);
}

}  // namespace

void set_thread_functions(ThreadFunctions find) noexcept {
  find_function = find;
}

Value call_thread_function(std::string_view name, const Args& args) {
  const Value function = thread_function(name);
  return function ? call(function, args) : Value();
}

// rule: future.wrap.copies-state
Value wrap_future(const Value& future, const Value& loop) {
  if (is_future(future)) return future;
  const Value args[] = {future, loop};
  return call_thread_function("wrap_future", Args(args, 2));
}

// rule: run-coroutine-threadsafe.result
// rule: run-coroutine-threadsafe.cancel
Value run_coroutine_threadsafe(const Value& coroutine, const Value& loop) {
  const Value args[] = {coroutine, loop};
  return call_thread_function("run_coroutine_threadsafe", Args(args, 2));
}

// rule: to-thread.context
Value to_thread(const Value& function, const Value& args, const Ref<Dict>& keywords) {
  const Value body = thread_function("to_thread");
  if (!body) return Value();
  std::vector<Value> all{function};
  for (const Value& arg : args.as<Tuple>()->items()) all.push_back(arg);
  return call_with_keywords(body, std::move(all), keywords);
}

Value current_thread_name() {
  return thread_number() == 0 ? Value(make_str("MainThread"))
                              : call_thread_function("current_thread_name", Args(nullptr, 0));
}

}  // namespace loopspec
