#include "conformance/runtime/permitted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace loopspec {
namespace {

Trace printing(const std::vector<std::string>& texts) {
  Trace trace{{}, Outcome::ok(), {}};
  for (const std::string& text : texts) {
    trace.events.push_back({1, 1.0, "Task-" + text, text});
  }
  return trace;
}

// "begin" and four tasks of one deadline.
Trace oracle(const Choices& choices) {
  std::vector<std::string> order{"begin"}, rest{"a", "b", "c", "d"};
  std::vector<ChoicePoint> points;
  while (!rest.empty()) {
    std::size_t index = 0;
    if (rest.size() > 1) {
      index = points.size() < choices.size() ? static_cast<std::size_t>(choices[points.size()]) : 0;
      points.push_back({"equal-deadlines", static_cast<std::int64_t>(rest.size()), 1});
    }
    order.push_back(rest[index]);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
  }
  Trace trace = printing(order);
  trace.choices = points;
  return trace;
}

Judgement judged(const Answer& subject, Level level = Level::ordered, std::size_t most = 1000) {
  const PermittedRuns runs{[](const Choices& choices) -> Answer { return oracle(choices); }, most};
  return judge_permitted(oracle({}), subject, level, "oracle", runs);
}

TEST(Permitted, TheOraclesOwnWayNeedsNoOtherRun) {
  const PermittedRuns none{[](const Choices&) -> Answer {
                             ADD_FAILURE() << "the oracle was asked";
                             return Trace{};
                           },
                           1000};
  const Judgement judgement = judge_permitted(oracle({}), oracle({}), Level::ordered, "o", none);
  EXPECT_EQ(judgement.verdict, Verdict::pass);
  EXPECT_EQ(judgement.detail, "");
}

TEST(Permitted, EveryOrderPasses) {
  std::vector<std::string> order{"a", "b", "c", "d"};
  do {
    std::vector<std::string> texts{"begin"};
    texts.insert(texts.end(), order.begin(), order.end());
    EXPECT_EQ(judged(printing(texts)).verdict, Verdict::pass);
  } while (std::ranges::next_permutation(order).found);
}

TEST(Permitted, APassInAnotherOrderSaysSo) {
  EXPECT_EQ(judged(printing({"begin", "d", "c", "b", "a"})).detail,
            "in another permitted order (equal-deadlines)");
}

TEST(Permitted, WhatNoOrderPrintsDiffersFromTheNearest) {
  const Judgement judgement = judged(printing({"begin", "c", "b", "a", "x"}));
  EXPECT_EQ(judgement.verdict, Verdict::differ);
  EXPECT_EQ(
      judgement.detail,
      "event 4: text and task: \"x\" where \"d\" was expected (the nearest of 24 permitted runs)");
  ASSERT_TRUE(judgement.nearest);
  EXPECT_EQ(judgement.nearest->events[1].text, "c");
}

TEST(Permitted, WhatPartsBeforeAnyChoiceDiffersAtOnce) {
  const Judgement judgement = judged(printing({"Begin", "a", "b", "c", "d"}));
  EXPECT_EQ(judgement.verdict, Verdict::differ);
  EXPECT_FALSE(judgement.nearest);
}

TEST(Permitted, AnEventTooFewOrTooManyDiffers) {
  EXPECT_EQ(judged(printing({"begin", "a", "b", "c"})).verdict, Verdict::differ);
  EXPECT_EQ(judged(printing({"begin", "a", "b", "c", "d", "e"})).verdict, Verdict::differ);
  EXPECT_EQ(judged(printing({})).verdict, Verdict::differ);
}

TEST(Permitted, AnIncompleteSearchIsNoPassAndNoDifference) {
  const Judgement judgement = judged(printing({"begin", "x", "b", "a", "d"}), Level::ordered, 5);
  EXPECT_EQ(judgement.verdict, Verdict::not_judged);
  EXPECT_EQ(judgement.detail.substr(0, 68),
            "none of 5 permitted runs is the subject's, and there are more; event");
}

TEST(Permitted, FoundWithinTheBoundIsAPass) {
  EXPECT_EQ(judged(printing({"begin", "b", "a", "c", "d"}), Level::ordered, 5).verdict,
            Verdict::pass);
}

TEST(Permitted, AnOracleThatCannotBeAskedLeavesItOpen) {
  const Judgement judgement =
      judge_permitted(oracle({}), printing({"begin", "b"}), Level::ordered, "golden:3.13.0", {});
  EXPECT_EQ(judgement.verdict, Verdict::not_judged);
  EXPECT_EQ(judgement.detail.substr(0, 77),
            "golden:3.13.0 cannot be asked for the other orders that are permitted; event ");
}

TEST(Permitted, AnOracleThatFailsLeavesItOpen) {
  const PermittedRuns fails{[](const Choices&) -> Answer {
                              return Failure{Failure::Kind::crash, "it died"};
                            },
                            1000};
  const Judgement judgement =
      judge_permitted(oracle({}), printing({"begin", "b"}), Level::ordered, "oracle", fails);
  EXPECT_EQ(judgement.verdict, Verdict::not_judged);
  EXPECT_EQ(judgement.detail.substr(0, 39), "oracle, asked for choices []: it died; ");
}

TEST(Permitted, PerTaskOnlyEachTasksOwnEventsCount) {
  EXPECT_EQ(judged(printing({"d", "begin", "c", "b", "a"}), Level::per_task).detail, "");
  EXPECT_EQ(judged(printing({"d", "begin", "c", "b", "x"}), Level::per_task).verdict,
            Verdict::differ);
}

TEST(Permitted, AFailureIsThatFailure) {
  EXPECT_EQ(judged(Failure{Failure::Kind::crash, "it died"}).verdict, Verdict::crash);
}

}  // namespace
}  // namespace loopspec
