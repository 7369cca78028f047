#include "conformance/trace/comparison.hpp"

#include <gtest/gtest.h>

#include "tests/conformance/trace/traces.hpp"

namespace loopspec {
namespace {

using test::event;
using test::two_tasks;

std::optional<Difference> exact(const Trace& left, const Trace& right) {
  return first_difference(left, right, Level::exact);
}

// What is said first about two_tasks() and the same trace after one change.
template <typename Change>
std::string said_after(Change change) {
  Trace changed = two_tasks();
  change(changed);
  const auto difference = exact(two_tasks(), changed);
  return difference ? difference->what + ": " + difference->left + " | " + difference->right
                    : "equal";
}

TEST(Comparison, ATraceEqualsItself) {
  EXPECT_FALSE(exact(two_tasks(), two_tasks()));
}

TEST(Comparison, TextDiffers) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[2].text = "tick"; }),
            "event 2: text: \"tock\" | \"tick\"");
}

TEST(Comparison, TaskDiffers) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[0].task.reset(); }),
            "event 0: task: \"Task-1\" | None");
}

TEST(Comparison, ATaskCalledNoneIsNotNoTask) {
  Trace left = two_tasks(), right = two_tasks();
  left.events[0].task.reset();
  right.events[0].task = "None";
  EXPECT_TRUE(exact(left, right));
}

TEST(Comparison, TimeDiffersInTheLastBit) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[2].time = 0.1 + 1.5e-17; }),
            "event 2: time: 0.1 | 0.10000000000000002");
}

TEST(Comparison, ZeroHasASign) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[0].time = -0.0; }), "event 0: time: 0.0 | -0.0");
}

TEST(Comparison, IterationDiffers) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[3].iteration = 4; }),
            "what comes next, event 3 or not: prints \"end\" | select(None)");
}

TEST(Comparison, IterationsThatASubjectDoesNotCountDiffer) {
  Trace uncounted = two_tasks();
  uncounted.selects.reset();
  const auto difference = exact(two_tasks(), uncounted);
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->right, "not reported");
}

TEST(Comparison, SeveralFieldsAreNamedTogether) {
  EXPECT_EQ(said_after([](Trace& t) { t.events[1] = event(1, 0.5, "Task-3", "tick"); }),
            "event 1: task and time: \"Task-2\" | \"Task-3\"");
}

TEST(Comparison, OrderDiffers) {
  EXPECT_EQ(said_after([](Trace& t) { std::swap(t.events[0], t.events[1]); }),
            "event 0: text and task: \"start\" | \"tick\"");
}

TEST(Comparison, ATraceSelectIsComparedBeforeTheEventsBehindIt) {
  EXPECT_EQ(said_after([](Trace& t) {
              (*t.selects)[1] = 0.25;
              t.events[2].time = 0.25;
            }),
            "select 1: its timeout: select(0.1) | select(0.25)");
}

TEST(Comparison, AMissingEventIsFound) {
  EXPECT_EQ(said_after([](Trace& t) { t.events.pop_back(); }),
            "what comes next, event 3 or not: prints \"end\" | select(None)");
}

TEST(Comparison, ASurplusEventIsFound) {
  EXPECT_EQ(said_after([](Trace& t) { t.events.push_back(event(4, 0.1, "Task-1", "more")); }),
            "what comes next, event 4 or not: ends: ok | prints \"more\"");
}

TEST(Comparison, AMissingSelectIsFound) {
  EXPECT_EQ(said_after([](Trace& t) { t.selects->pop_back(); }),
            "what comes next: select(None) | ends: ok");
}

TEST(Comparison, OutcomesDiffer) {
  EXPECT_EQ(said_after([](Trace& t) { t.outcome = Outcome::raised("ValueError", "no"); }),
            "the outcome: ends: ok | ends: raised ValueError: no");
}

TEST(Comparison, NoTraceAtAllDiffers) {
  EXPECT_TRUE(exact(two_tasks(), Trace{{}, Outcome::ok(), std::vector<TraceSelect>{}}));
}

TEST(Comparison, LevelsAreKnownByName) {
  for (const Level level : all_levels) {
    EXPECT_EQ(level_named(name_of(level)), level);
  }
  EXPECT_EQ(name_of(Level::per_task), "per-task");
  EXPECT_FALSE(level_named("Exact"));
}

}  // namespace
}  // namespace loopspec
