#include "reference/selectors.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "reference/selector_events.hpp"
#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe2(ends, O_NONBLOCK), 0); }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  void write() const { EXPECT_EQ(::write(ends[1], "x", 1), 1); }
  int ends[2] = {-1, -1};
};

constexpr SelectTimeout kForever{SelectTimeout::Kind::none, 0.0};

TEST(VirtualSelector, JumpsWhenNothingIsReady) {
  FreshRun run;
  VirtualSelector selector(std::make_unique<EpollSelector>());
  ASSERT_TRUE(selector.select({SelectTimeout::Kind::floating, 2.5}, [] { return false; }));
  EXPECT_EQ(run_state().now, 2.5);
  EXPECT_EQ(iterations(), 1u);
}

TEST(VirtualSelector, StaysWhereItIsWhenSomethingIsReady) {
  FreshRun run;
  Pipe pipe;
  VirtualSelector selector(std::make_unique<EpollSelector>());
  ASSERT_TRUE(selector.watch(pipe.ends[0], kEventRead));
  pipe.write();
  const auto events = selector.select(kForever, [] { return false; });
  ASSERT_TRUE(events);
  ASSERT_EQ(events->size(), 1u);
  EXPECT_EQ(events->front().descriptor, pipe.ends[0]);
  EXPECT_EQ(events->front().events, kEventRead);
  EXPECT_EQ(run_state().now, 0.0);
}

TEST(VirtualSelector, AWatchedDescriptorThatStaysSilentIsStillADeadlock) {
  FreshRun run;
  Pipe pipe;
  VirtualSelector selector(std::make_unique<EpollSelector>());
  ASSERT_TRUE(selector.watch(pipe.ends[0], kEventRead));
  EXPECT_FALSE(selector.select(kForever, [] { return false; }));
  EXPECT_TRUE(is_deadlock(take_exception(classes.RuntimeError).get()));
}

TEST(EpollSelector, AWakerEndsAWaitAndIsNoEvent) {
  FreshRun run;
  Pipe pipe;
  EpollSelector selector;
  ASSERT_TRUE(selector.wake_by(pipe.ends[0]));
  EXPECT_EQ(selector.size(), 0u);
  pipe.write();
  const auto events = selector.select(kForever, [] { return false; });
  ASSERT_TRUE(events);
  EXPECT_TRUE(events->empty());
}

TEST(EpollSelector, AWakerTakesNoDescriptorsPlace) {
  FreshRun run;
  Pipe waker;
  Pipe pipe;
  EpollSelector selector;
  ASSERT_TRUE(selector.wake_by(waker.ends[0]));
  ASSERT_TRUE(selector.watch(pipe.ends[0], kEventRead));
  waker.write();
  pipe.write();
  const auto events = selector.select(kForever, [] { return false; });
  ASSERT_TRUE(events);
  ASSERT_EQ(events->size(), 1u);
  EXPECT_EQ(events->front().descriptor, pipe.ends[0]);
}

TEST(EpollSelector, ForgetsDescriptors) {
  FreshRun run;
  Pipe pipe;
  EpollSelector selector;
  ASSERT_TRUE(selector.watch(pipe.ends[0], kEventRead));
  EXPECT_EQ(selector.size(), 1u);
  selector.forget(pipe.ends[0]);
  EXPECT_EQ(selector.size(), 0u);
  EXPECT_EQ(selector.find(pipe.ends[0]), nullptr);
}

TEST(EpollSelector, RefusesWhatIsNoDescriptor) {
  FreshRun run;
  EpollSelector selector;
  EXPECT_FALSE(selector.watch(-1, kEventRead));
  take_exception(classes.OSError);
}

TEST(SelectorEventLoop, ReadersRunBehindWhatWasReadyAndBeforeTimers) {
  FreshRun run;
  Pipe pipe;
  Log log;
  const auto loop = new_loop();
  auto* selecting = static_cast<SelectorEventLoop*>(loop.get());
  ASSERT_TRUE(selecting->add_reader(pipe.ends[0], log.note("reader"), {}));
  loop->call_later(seconds(0.0), log.note("timer"), {}, Value());
  loop->call_soon(log.note("soon"), {}, Value());
  pipe.write();
  ASSERT_TRUE(loop->run_once());
  EXPECT_EQ(log.entries, (std::vector<std::string>{"soon", "reader", "timer"}));
  EXPECT_EQ(selecting->remove_reader(pipe.ends[0]), 1);
  EXPECT_EQ(selecting->remove_reader(pipe.ends[0]), 0);
}

}  // namespace
}  // namespace loopspec::testing
