#include <gtest/gtest.h>

#include "conformance/runtime/verdict.hpp"

namespace loopspec {
namespace {

Trace hello() {
  return {{{1, 0.0, "Task-1", "hello"}, {2, 1.0, "Task-1", "world"}},
          Outcome::ok(),
          std::vector<TraceSelect>{0.0, 1.0}};
}

Verdict verdict(const Answer& against, const Answer& subject) {
  return judge(against, subject, Level::exact, "oracle").verdict;
}

TEST(Judge, EqualTracesPass) {
  EXPECT_EQ(verdict(hello(), hello()), Verdict::pass);
}

TEST(Judge, SaysWhatDiffers) {
  Trace late = hello();
  late.events[1].text = "World";
  const Judgement judgement = judge(hello(), late, Level::exact, "oracle");
  EXPECT_EQ(judgement.verdict, Verdict::differ);
  EXPECT_EQ(judgement.detail, "event 1: text: \"World\" where \"world\" was expected");
  ASSERT_TRUE(judgement.difference);
}

TEST(Judge, EveryKindOfFailureHasItsVerdict) {
  using Kind = Failure::Kind;
  const std::pair<Kind, Verdict> expected[] = {
      {Kind::unsupported, Verdict::unsupported}, {Kind::not_in_version, Verdict::not_in_version},
      {Kind::scenario, Verdict::error},          {Kind::internal, Verdict::error},
      {Kind::protocol, Verdict::error},          {Kind::crash, Verdict::crash},
      {Kind::timeout, Verdict::timeout}};
  for (const auto& [kind, wanted] : expected) {
    EXPECT_EQ(verdict(hello(), Failure{kind, "why"}), wanted);
    EXPECT_EQ(verdict(Failure{kind, "why"}, hello()), wanted);
  }
}

TEST(Judge, TheOraclesFailureIsSaidToBeTheOracles) {
  EXPECT_EQ(judge(Failure{Failure::Kind::crash, "it died"}, hello(), Level::exact, "oracle").detail,
            "oracle: it died");
  EXPECT_EQ(judge(hello(), Failure{Failure::Kind::crash, "it died"}, Level::exact, "oracle").detail,
            "it died");
}

TEST(Judge, TwoFailuresAreNoAgreement) {
  const Failure failure{Failure::Kind::unsupported, "no sockets"};
  EXPECT_EQ(verdict(failure, failure), Verdict::unsupported);
}

Trace cut_after_first_event() {
  return {{hello().events[0]}, Outcome::limit("iterations"), std::vector<TraceSelect>{0.0}};
}

TEST(Judge, ARunThatWasCutOffIsNotJudged) {
  EXPECT_EQ(verdict(hello(), cut_after_first_event()), Verdict::limit);
  EXPECT_EQ(verdict(cut_after_first_event(), hello()), Verdict::limit);
}

TEST(Judge, WhatDiffersBeforeTheCutDiffers) {
  Trace cut = cut_after_first_event();
  cut.events[0].time = 0.5;
  EXPECT_EQ(verdict(hello(), cut), Verdict::differ);
}

TEST(Judge, BothEndedAtTheSameLimitInTheSamePlace) {
  EXPECT_EQ(verdict(cut_after_first_event(), cut_after_first_event()), Verdict::pass);
}

TEST(Judge, EndingEveryScenarioAtALimitNeverPasses) {
  const Trace cut{{}, Outcome::limit("steps"), std::vector<TraceSelect>{}};
  EXPECT_EQ(verdict(hello(), cut), Verdict::limit);
}

}  // namespace
}  // namespace loopspec
