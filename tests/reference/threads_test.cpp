#include "reference/threads.hpp"

#include "reference/base_events.hpp"
#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

using Words = std::vector<std::string>;

// A run whose threads have ended when it is left.
struct ThreadedRun {
  FreshRun run;
  Log log;
  ~ThreadedRun() { end_threads(); }

  void start(
      std::function<void()> body, std::function<void()> at_end = [] {}) {
    ASSERT_TRUE(start_thread(std::move(body), std::move(at_end))) << take_error();
  }
  void note(const std::string& word) { log(word); }
};

Wait until(std::function<bool()> ready) {
  return {std::move(ready), std::nullopt, false};
}

TEST(Threads, RunWhenTheBatonPasses) {
  ThreadedRun t;
  bool done = false;
  t.start([&] {
    t.note("thread");
    done = true;
  });
  t.note("main");
  EXPECT_EQ(wait_for(until([&] { return done; })), Waited::ready);
  EXPECT_EQ(t.log.entries, (Words{"main", "thread"}));
  EXPECT_TRUE(alone());
}

TEST(Threads, TheFirstCreatedGoesFirst) {
  ThreadedRun t;
  for (const char* name : {"a", "b", "c"})
    t.start([&t, name] {
      ASSERT_TRUE(sleep_for(1));
      t.note(name);
    });
  ASSERT_TRUE(sleep_for(2));
  EXPECT_EQ(t.log.entries, (Words{"a", "b", "c"}));
}

TEST(Threads, TheClockMovesToTheEarliestDeadline) {
  ThreadedRun t;
  double woken = 0;
  t.start([&] {
    ASSERT_TRUE(sleep_for(0.25));
    woken = run_time();
  });
  ASSERT_TRUE(sleep_for(1));
  EXPECT_EQ(woken, 0.25);
  EXPECT_EQ(run_time(), 1.0);
}

TEST(Threads, AWaitThatIsOverAtOnceGoesBehindTheOthers) {
  ThreadedRun t;
  bool go = false;
  t.start([&] {
    EXPECT_EQ(wait_for(until([&] { return go; })), Waited::ready);
    t.note("thread");
  });
  ASSERT_TRUE(sleep_for(0));
  go = true;
  ASSERT_TRUE(sleep_for(0));
  t.note("main");
  EXPECT_EQ(t.log.entries, (Words{"thread", "main"}));
}

TEST(Threads, WhenNobodyCanGoOnTheMainThreadIsTold) {
  ThreadedRun t;
  t.start([] { EXPECT_EQ(wait_for(until([] { return false; })), Waited::raised); });
  EXPECT_EQ(wait_for(until([] { return false; })), Waited::raised);
  EXPECT_TRUE(is_deadlock(take_pending().get()));
}

TEST(Threads, ALoopIsToldBeforeTheMainThread) {
  ThreadedRun t;
  bool told = false;
  t.start([&] {
    EXPECT_EQ(wait_for({[] { return false; }, std::nullopt, true}), Waited::raised);
    told = is_deadlock(take_pending().get());
  });
  EXPECT_EQ(wait_for(until([&] { return told; })), Waited::ready);
}

TEST(Threads, AnotherThreadWakesALoop) {
  ThreadedRun t;
  const auto loop = new_loop();
  t.start([&] {
    ASSERT_TRUE(sleep_for(3));
    ASSERT_TRUE(loop->call_soon_threadsafe(t.log.note("called"), {}, Value()));
  });
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(t.log.entries, Words{"called"});
  EXPECT_EQ(run_time(), 3.0);
}

TEST(Threads, AThreadEndsBeforeItsEndIsTold) {
  ThreadedRun t;
  bool ended = false;
  t.start([&] { t.note("body"); },
          [&] {
            t.note("end");
            ended = true;
          });
  EXPECT_EQ(wait_for(until([&] { return ended; })), Waited::ready);
  EXPECT_EQ(t.log.entries, (Words{"body", "end"}));
}

TEST(Threads, ALimitEndsAllOfThem) {
  RunOptions options;
  options.max_time = 5;
  FreshRun run("3.13.0", options);
  bool stopped = false;
  ASSERT_TRUE(start_thread(
      [&] {
        while (sleep_for(1)) {
        }
        stopped = pending_is_limit();
        clear_pending();
      },
      [] {}));
  EXPECT_EQ(wait_for(until([] { return false; })), Waited::raised);
  EXPECT_TRUE(pending_is_limit());
  clear_pending();
  end_threads();
  EXPECT_TRUE(stopped);
}

TEST(Threads, WhoIsLeftIsStoppedAtTheEnd) {
  FreshRun run;
  int stopped = 0;
  bool begun = false;
  for (int i = 0; i < 3; ++i)
    ASSERT_TRUE(start_thread(
        [&] {
          if (wait_for(until([] { return false; })) == Waited::raised) ++stopped;
          clear_pending();
        },
        [] {}));
  ASSERT_TRUE(sleep_for(1));
  ASSERT_TRUE(start_thread([&] { begun = true; }, [] {}));
  end_threads();
  EXPECT_EQ(stopped, 3);
  EXPECT_FALSE(begun);
  EXPECT_TRUE(alone());
}

TEST(Threads, CountFromOneInEveryRun) {
  for (int again = 0; again < 2; ++again) {
    ThreadedRun t;
    std::uint64_t number = 0;
    EXPECT_EQ(thread_number(), 0u);
    t.start([&] { number = thread_number(); });
    ASSERT_TRUE(sleep_for(0));
    EXPECT_EQ(number, 1u);
  }
}

TEST(Threads, NoneOnTheRealClock) {
  RunOptions options;
  options.clock = Clock::real;
  FreshRun run("3.13.0", options);
  EXPECT_FALSE(start_thread([] {}, [] {}));
  EXPECT_TRUE(pending_is(classes.RuntimeError));
  clear_pending();
}

}  // namespace
}  // namespace loopspec::testing
