// gather, wait, wait_for, shield, as_completed: iterations and outcomes by version.
#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

CoroutineRef returns(int n) {
  co_return Value::small_int(n);
}
CoroutineRef fails() {
  co_return raise(classes.KeyError);
}
CoroutineRef naps(double delay, int n) {
  const Value sleeping = sleep(seconds(delay), Value::small_int(n));
  Value got = co_await awaiting(sleeping);
  co_return got;
}

// Iterations that one await takes, and what came out of it.
CoroutineRef measures(Value awaitable, std::uint64_t* took, std::string* outcome) {
  const std::uint64_t before = iterations();
  const Value result = co_await awaiting(awaitable);
  *took = iterations() - before;
  *outcome = result ? "value" : take_error();
  co_return Value::none();
}

struct Measured {
  std::uint64_t iterations = 0;
  std::string outcome;
};

CoroutineRef main_of(std::function<Value()> make, Measured* measured) {
  const Value awaitable = make();
  const Value inner = measures(awaitable, &measured->iterations, &measured->outcome);
  co_await awaiting(inner);
  co_return Value::none();
}

Measured measure(const std::string& version, std::function<Value()> make) {
  FreshRun run(version);
  Measured measured;
  run_main(main_of(std::move(make), &measured));
  return measured;
}

Value done_future(int n) {
  const Value future = loop_create_future(running_loop());
  future_set_result(future, Value::small_int(n));
  return future;
}

TEST(Gather, TakesThreeIterationsForCoroutines) {
  for (const std::string& version : kVersions)
    EXPECT_EQ(measure(version,
                      [] {
                        const Value all[] = {returns(1), returns(2)};
                        return gather(all, false);
                      })
                  .iterations,
              3u)
        << version;
}

TEST(Gather, OfDoneFuturesIsDoneAtOnceFrom312On) {
  for (const std::string& version : kVersions) {
    const auto took = measure(version, [] {
                        const Value all[] = {done_future(1), done_future(2)};
                        return gather(all, false);
                      }).iterations;
    EXPECT_EQ(took, parse_version(version).minor >= 12 ? 0u : 2u) << version;
  }
}

TEST(Gather, GivesTheFirstException) {
  EXPECT_EQ(measure("3.13.0",
                    [] {
                      const Value all[] = {naps(1.0, 1), fails()};
                      return gather(all, false);
                    })
                .outcome,
            "KeyError");
}

TEST(Gather, GivesResultsInTheOrderOfTheArgumentsAndSharesDuplicates) {
  FreshRun run;
  const auto body = []() -> CoroutineRef {
    const Value slow = create_task(naps(2.0, 1), Value::none(), Value::none());
    const Value all[] = {slow, naps(1.0, 2), slow};
    const Value gathered = gather(all, false);
    Value results = co_await awaiting(gathered);
    co_return results;
  };
  const Value results = run_main(body());
  std::vector<std::int64_t> numbers;
  for (const Value& v : results.as<List>()->items) numbers.push_back(v.small_int());
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 2, 1}));
}

CoroutineRef cancels_gather(std::string* outcome) {
  const Value all[] = {naps(5.0, 1), naps(6.0, 2)};
  const Value outer = gather(all, true);
  const Value pause = sleep(seconds(1.0), Value::none());
  co_await awaiting(pause);
  EXPECT_EQ(future_cancel(outer), 1);
  EXPECT_EQ(future_done(outer), 0) << "pending until the children end";
  const Value result = co_await awaiting(outer);
  *outcome = result ? "value" : take_error();
  co_return Value::none();
}

TEST(Gather, CancelledItCancelsAllEvenWithReturnExceptions) {
  FreshRun run;
  std::string outcome;
  run_main(cancels_gather(&outcome));
  EXPECT_EQ(outcome, "CancelledError");
}

TEST(WaitFor, ACoroutineRunsInATaskOfItsOwnBefore312) {
  for (const std::string& version : kVersions) {
    const auto took =
        measure(version, [] { return wait_for(returns(1), seconds(1.0)); }).iterations;
    EXPECT_EQ(took, parse_version(version).minor >= 12 ? 0u : 3u) << version;
  }
}

TEST(WaitFor, ExpiresWithTheTimeoutErrorOfTheVersion) {
  for (const std::string& version : kVersions)
    EXPECT_EQ(measure(version, [] { return wait_for(naps(5.0, 1), seconds(1.0)); }).outcome,
              "TimeoutError")
        << version;
}

TEST(WaitFor, ZeroDoesNotStartTheCoroutine) {
  for (const std::string& version : kVersions) {
    const Measured measured =
        measure(version, [] { return wait_for(returns(1), Value::small_int(0)); });
    EXPECT_EQ(measured.outcome, "TimeoutError") << version;
    EXPECT_EQ(measured.iterations, 3u) << version;
  }
}

TEST(WaitFor, WithoutATimeoutAwaitsInPlace) {
  for (const std::string& version : kVersions)
    EXPECT_EQ(measure(version, [] { return wait_for(returns(1), Value::none()); }).iterations, 0u)
        << version;
}

TEST(Shield, TakesThreeIterationsForACoroutine) {
  for (const std::string& version : kVersions)
    EXPECT_EQ(measure(version, [] { return shield(returns(1)); }).iterations, 3u) << version;
}

CoroutineRef cancels_shield(std::int64_t* value) {
  const Value inner = create_task(naps(2.0, 9), Value::none(), Value::none());
  const Value outer = shield(inner);
  future_cancel(outer);
  const Value result = co_await awaiting(outer);
  if (!result) clear_pending();
  const Value kept = co_await awaiting(inner);
  *value = kept.small_int();
  co_return Value::none();
}

TEST(Shield, KeepsTheInnerTaskFromCancellation) {
  FreshRun run;
  std::int64_t value = 0;
  run_main(cancels_shield(&value));
  EXPECT_EQ(value, 9);
}

Value wait_call(Value futures, Value timeout, const char* until) {
  return wait(futures, timeout, Value(intern(until)));
}

TEST(Wait, TakesThreeIterationsForATask) {
  for (const std::string& version : kVersions)
    EXPECT_EQ(measure(version,
                      [] {
                        const Value task = create_task(returns(1), Value::none(), Value::none());
                        return wait_call(make_list({task}), Value::none(), "ALL_COMPLETED");
                      })
                  .iterations,
              3u)
        << version;
}

CoroutineRef first_of_two(std::size_t* done, std::size_t* waiting) {
  const Value a = create_task(naps(1.0, 1), Value::none(), Value::none());
  const Value b = create_task(naps(2.0, 2), Value::none(), Value::none());
  const Value call = wait_call(make_list({a, b}), Value::none(), "FIRST_COMPLETED");
  const Value result = co_await awaiting(call);
  *done = (*result.as<Tuple>())[0].as<Set>()->size();
  *waiting = (*result.as<Tuple>())[1].as<Set>()->size();
  co_await awaiting(b);
  co_return Value::none();
}

TEST(Wait, ReturnsWhenTheFirstIsDone) {
  FreshRun run;
  std::size_t done = 0;
  std::size_t waiting = 0;
  run_main(first_of_two(&done, &waiting));
  EXPECT_EQ(done, 1u);
  EXPECT_EQ(waiting, 1u);
}

TEST(Wait, RefusesCoroutinesFrom311On) {
  const auto outcome = [](const char* version) {
    return measure(version,
                   [] {
                     return wait_call(make_list({Value(returns(1))}), Value::none(),
                                      "ALL_COMPLETED");
                   })
        .outcome;
  };
  EXPECT_EQ(outcome("3.10.13"), "value");
  EXPECT_EQ(outcome("3.11.2"), "TypeError: Passing coroutines is forbidden, use tasks explicitly.");
}

CoroutineRef completes_in_order(Words* log) {
  const Value coroutines =
      make_list({Value(naps(3.0, 3)), Value(naps(1.0, 1)), Value(naps(2.0, 2))});
  const Value iterator = as_completed(coroutines, Value::none());
  for (int i = 0; i < 3; ++i) {
    const Value one = next(iterator);
    const Value result = co_await awaiting(one);
    log->push_back(std::to_string(result.small_int()));
  }
  EXPECT_FALSE(next(iterator));
  EXPECT_FALSE(pending());
  co_return Value::none();
}

TEST(AsCompleted, GivesResultsAsTheyCome) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    Words log;
    run_main(completes_in_order(&log));
    EXPECT_EQ(log, (Words{"1", "2", "3"})) << version;
  }
}

}  // namespace
}  // namespace loopspec::testing
