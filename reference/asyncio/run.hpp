// asyncio.run for C++ programs.
#pragma once

#include <functional>
#include <string>

#include "reference/asyncio/coroutine.hpp"
#include "reference/run_state.hpp"

namespace loopspec::asyncio {

struct RunConfig {
  Clock clock = Clock::real;  // virtual_: a wait moves the clock and costs nothing
  Version version;            // whose semantics; the newest by default
  std::function<void(const std::string&)> log;  // what nobody handled; none: to stderr
};

namespace detail {
// Between the two, what belongs to the run lives.
class Run {
 public:
  explicit Run(const RunConfig& config);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  Value operator()(const Value& main);  // throws what main threw
};
}  // namespace detail

// rule: run.result
// Makes a loop, runs main() in it to its end, cancels what is left, closes the loop. Not inside
// another run of this thread. main must come from a function: asyncio is set up when it is called.
//
//   int main() { return asyncio::run(app_main); }
template <class F>
requires OwnAwaitable<std::invoke_result_t<F&>>
auto run(F&& main, const RunConfig& config = {}) {
  detail::Run run(config);
  const Value result = run(main().awaitable());
  return take<ResultOf<std::invoke_result_t<F&>>>(result);
}

}  // namespace loopspec::asyncio
