#include "conformance/adapters/libuv/loop.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "conformance/virtual_time/virtual_time.hpp"
#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "tests/reference/support.hpp"

namespace loopspec::libuv {
namespace {

// A run on libuv with one loop, and a log of what its callbacks did.
class LibuvLoop : public ::testing::Test {
 protected:
  void SetUp() override {
    virtual_time::require_in_force();
    virtual_time::restart();
    RunOptions options;
    options.runtime = &runtime;
    options.max_time = 1e6;
    options.max_iterations = 1000;
    reset_run(parse_version("3.13.0"), options);
    loop_ = Ref<BaseEventLoop>(base_loop(new_event_loop()));
    ASSERT_NE(dynamic_cast<LibuvEventLoop*>(loop_.get()), nullptr);
  }
  void TearDown() override {
    loop_->close();
    loop_ = nullptr;
    end_run();
    clear_pending();
  }

  Value calling(std::function<void()> action) {
    return loopspec::testing::callback(std::move(action));
  }
  Value noting(const std::string& text) {
    return calling([this, text] { log_.push_back(text); });
  }
  Value soon(const Value& callback) { return loop_->call_soon(callback, {}, Value()); }
  Value at(double when, const Value& callback) {
    return loop_->call_at(make_float(when), callback, {}, Value());
  }
  Value stopping() {
    return calling([this] { loop_->stop(); });
  }
  std::string error() {
    const Ref<Exception> exception = take_pending();
    return exception ? exception->cls()->name() + ": " + exception_text(exception.get()) : "";
  }

  Ref<BaseEventLoop> loop_;
  std::vector<std::string> log_;
};

using Log = std::vector<std::string>;

TEST_F(LibuvLoop, HoursPassAtOnce) {
  at(7200, noting("two hours"));
  at(3600, noting("an hour"));
  at(7200.5, stopping());
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_, (Log{"an hour", "two hours"}));
  EXPECT_EQ(loop_->time(), 7200.5);
}

TEST_F(LibuvLoop, DeadlinesAreRoundedUpToMilliseconds) {
  at(0.0015, calling([this] { log_.push_back(std::to_string(loop_->time())); }));
  at(1, stopping());
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_, Log{"0.002000"});
}

TEST_F(LibuvLoop, ABatchIsWhatWasReadyWhenItBegan) {
  soon(calling([this] {
    log_.push_back("first");
    soon(noting("next batch"));
    loop_->stop();
  }));
  soon(noting("second"));
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_, (Log{"first", "second"}));
  soon(stopping());
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_.back(), "next batch");
}

TEST_F(LibuvLoop, StoppedBeforeItRunsOneBatch) {
  soon(noting("ready"));
  loop_->stop();
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_, Log{"ready"});
}

TEST_F(LibuvLoop, CancelledTimersAreNotWaitedFor) {
  const Value timer = at(3600, noting("never"));
  timer.as<TimerHandle>()->cancel();
  at(1, stopping());
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_TRUE(log_.empty());
  EXPECT_EQ(loop_->time(), 1);
}

TEST_F(LibuvLoop, NothingToWaitForIsADeadlock) {
  EXPECT_FALSE(loop_->run_forever());
  const Ref<Exception> exception = take_pending();
  ASSERT_TRUE(exception);
  EXPECT_TRUE(is_deadlock(exception.get()));
  EXPECT_FALSE(loop_->is_running());
  soon(stopping());
  EXPECT_TRUE(loop_->run_forever()) << "the loop goes on after a deadlock";
}

TEST_F(LibuvLoop, AnExceptionThatLeavesKeepsWhatIsReady) {
  at(1, loopspec::testing::callback([](std::span<const Value>) -> Value {
       return raise(classes.KeyboardInterrupt, "now");
     }));
  at(1, noting("due at the same time"));
  EXPECT_FALSE(loop_->run_forever());
  EXPECT_EQ(error(), "KeyboardInterrupt: now");
  EXPECT_TRUE(log_.empty());
  soon(stopping());
  EXPECT_TRUE(loop_->run_forever());
  EXPECT_EQ(log_, Log{"due at the same time"});
}

TEST_F(LibuvLoop, TheClockHasALimit) {
  at(2e6, noting("never"));
  EXPECT_FALSE(loop_->run_forever());
  EXPECT_TRUE(pending_is_limit());
  EXPECT_EQ(run_state().limit, Limit::time);
}

TEST_F(LibuvLoop, PassesAreBounded) {
  std::function<void()> again = [&] { soon(calling(again)); };
  again();
  EXPECT_FALSE(loop_->run_forever());
  EXPECT_EQ(run_state().limit, Limit::iterations);
}

TEST_F(LibuvLoop, AClosedLoopRefuses) {
  at(1, noting("never"));
  soon(noting("never"));
  EXPECT_TRUE(loop_->close());
  EXPECT_FALSE(soon(noting("never")));
  EXPECT_EQ(error(), "RuntimeError: Event loop is closed");
  EXPECT_FALSE(loop_->run_forever());
  EXPECT_EQ(error(), "RuntimeError: Event loop is closed");
}

}  // namespace
}  // namespace loopspec::libuv
