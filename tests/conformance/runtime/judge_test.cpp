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

Trace without_iterations(Trace trace) {
  trace.selects.reset();
  for (TraceEvent& event : trace.events) {
    event.iteration.reset();
  }
  return trace;
}

TEST(Judge, ExactIsNeverPassedWithoutIterations) {
  const Trace blind = without_iterations(hello());
  const Judgement judgement = judge(hello(), blind, Level::exact, "oracle");
  EXPECT_EQ(judgement.verdict, Verdict::not_judged);
  EXPECT_EQ(judgement.detail,
            "the subject reports no iterations and select time-outs, which level exact compares; "
            "--level ordered judges the rest");
  EXPECT_EQ(judge(blind, hello(), Level::exact, "oracle").detail.substr(0, 15), "oracle reports ");
  EXPECT_EQ(verdict(blind, blind), Verdict::not_judged);
}

TEST(Judge, OneIterationLeftOutIsEnough) {
  Trace partly = hello();
  partly.events[0].iteration.reset();
  EXPECT_EQ(verdict(partly, partly), Verdict::not_judged);
  EXPECT_EQ(strictest_level(hello(), partly), Level::ordered);
}

TEST(Judge, WhatDiffersAnywayDiffersWithoutIterationsToo) {
  Trace late = without_iterations(hello());
  late.events[1].time = 2.0;
  EXPECT_EQ(verdict(hello(), late), Verdict::differ);
}

TEST(Judge, TheStrictestLevelIsWhatBothReport) {
  EXPECT_EQ(strictest_level(hello(), hello()), Level::exact);
  EXPECT_EQ(strictest_level(hello(), without_iterations(hello())), Level::ordered);
  EXPECT_EQ(strictest_level(without_iterations(hello()), hello()), Level::ordered);
  EXPECT_EQ(strictest_level(hello(), Failure{Failure::Kind::crash, ""}), Level::exact);
}

TEST(Judge, OrderedSeesNoIterations) {
  Trace other = hello();
  other.events[1].iteration = 7;
  other.selects = std::vector<TraceSelect>{0.25};
  EXPECT_EQ(verdict(hello(), other), Verdict::differ);
  EXPECT_EQ(judge(hello(), other, Level::ordered, "oracle").verdict, Verdict::pass);
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

TEST(Judge, ARunThatWasCutOffIsNotJudgedAtAnyLevel) {
  for (const Level level : all_levels) {
    EXPECT_EQ(judge(hello(), cut_after_first_event(), level, "oracle").verdict, Verdict::limit);
    EXPECT_EQ(judge(cut_after_first_event(), hello(), level, "oracle").verdict, Verdict::limit);
  }
}

TEST(Judge, PerTaskACutRunMayEndInTheMiddleOfEveryTask) {
  const auto at = [](std::string task, std::string text) {
    return TraceEvent{1, 0.0, std::move(task), std::move(text)};
  };
  const Trace whole{{at("A", "1"), at("A", "2"), at("B", "1"), at("B", "2")}, Outcome::ok(), {}};
  const Trace cut{{at("B", "1"), at("A", "1")}, Outcome::limit("time"), {}};
  EXPECT_EQ(judge(whole, cut, Level::per_task, "oracle").verdict, Verdict::limit);
  EXPECT_EQ(judge(whole, cut, Level::ordered, "oracle").verdict, Verdict::differ);
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
