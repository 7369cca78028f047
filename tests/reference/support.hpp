// What the tests of the reference share: a fresh run of a version, callbacks written as lambdas, a
// log of what happened.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "reference/asyncio_classes.hpp"
#include "reference/base_events.hpp"
#include "reference/coroutine.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/runners.hpp"
#include "reference/tasks.hpp"

namespace loopspec::testing {

inline const std::vector<std::string> kVersions{"3.9.18", "3.10.13", "3.11.2",
                                                "3.11.7", "3.12.1",  "3.13.0"};

using Action = std::function<Value(std::span<const Value>)>;

// A callable for loops and futures.
Value callback(Action action);
Value callback(std::function<void()> action);

// Starts a run and ends it.
class FreshRun {
 public:
  explicit FreshRun(const std::string& version = "3.13.0", RunOptions options = {});
  ~FreshRun();
  FreshRun(const FreshRun&) = delete;
  FreshRun& operator=(const FreshRun&) = delete;
  std::vector<std::string> logged;  // what the default exception handler reported
};

// "Class: message" of the pending exception, which is cleared; "" when there is none.
std::string take_error();
Ref<Exception> take_exception(const Class* cls);  // fails the test when another or none is pending

// A loop that is not running, as the policy makes it.
Ref<BaseEventLoop> new_loop();
// A loop with the virtual selector, and names for the orders of a test.
struct Log {
  std::vector<std::string> entries;
  void operator()(std::string text) { entries.push_back(std::move(text)); }
  Value note(std::string text);  // a callback that logs `text`
};

double number(const Value& v);
Value seconds(double s);

// asyncio.run of a coroutine; the test fails when it raises.
Value run_main(Value coroutine);
std::uint64_t iterations();

}  // namespace loopspec::testing
