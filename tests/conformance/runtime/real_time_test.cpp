#include "conformance/runtime/real_time.hpp"

#include <gtest/gtest.h>

namespace loopspec {
namespace {

using Times = std::vector<std::pair<std::string, double>>;

Trace printing(const Times& times) {
  Trace trace{{}, Outcome::ok(), std::nullopt};
  for (const auto& [text, time] : times) {
    trace.events.push_back({std::nullopt, time, "Task-" + text, text});
  }
  return trace;
}

// "a" is due at 1 s, "b" and "c" at 2 s, in the one order or, with another choice, in the other.
const Times due{{"a", 1.0}, {"b", 2.0}, {"c", 2.0}};

Answer with_choices(const Choices& choices) {
  const bool turned = !choices.empty() && choices.front() == 1;
  Trace trace = printing(turned ? Times{{"a", 1.0}, {"c", 2.0}, {"b", 2.0}} : due);
  trace.choices = {{"equal-deadlines", 2, 1}};
  return trace;
}

// The two sides' runs in real time, one pair of times after the other; the last one goes on.
struct Runs {
  std::vector<std::pair<Answer, Answer>> runs;
  std::size_t made = 0;

  std::pair<Answer, Answer> next() { return runs[std::min(made++, runs.size() - 1)]; }
};

RealTimeCase scenario(Runs& runs) {
  RealTimeCase scenario;
  scenario.in_virtual_time = printing(due);
  scenario.against_name = "oracle";
  scenario.longest = 3;
  scenario.permitted = {with_choices, 1000};
  scenario.permitted_to_subject = scenario.permitted;
  scenario.run_both = [&runs] { return runs.next(); };
  return scenario;
}

const Times good{{"a", 1.001}, {"b", 2.002}, {"c", 2.003}};

RealTimeResult judged(Runs runs, Level level = Level::ordered, double quantum = 0) {
  RealTimeCase real = scenario(runs);
  real.level = level;
  real.subject_quantum = quantum;
  return judge_in_real_time(real);
}

RealTimeResult judged(const Times& subject, const Times& against = good) {
  return judged(Runs{{{printing(against), printing(subject)}}});
}

TEST(RealTime, LatenessIsToldNotJudged) {
  const RealTimeResult result = judged(Times{{"a", 1.5}, {"b", 2.5}, {"c", 9.0}});
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(result.judgement.detail, "");
  ASSERT_EQ(result.subject_events.size(), 3u);
  EXPECT_EQ(result.subject_events[2].late(), 7.0);
  EXPECT_EQ(lateness(result.against_events)->events, 3u);
}

TEST(RealTime, EarlyDiffersAtOnceAndIsNamed) {
  Runs runs{{{printing(good), printing({{"a", 1.0}, {"b", 1.99}, {"c", 2.0}})},
             {printing(good), printing(good)}}};
  RealTimeCase real = scenario(runs);
  const RealTimeResult result = judge_in_real_time(real);
  EXPECT_EQ(runs.made, 1u);
  EXPECT_EQ(result.judgement.verdict, Verdict::differ);
  EXPECT_EQ(result.judgement.detail,
            "event 1 \"b\" came at 1.99, 0.010000 s before its deadline 2.0");
  ASSERT_TRUE(result.judgement.difference);
  EXPECT_EQ(result.judgement.difference->moment, 1u);
  EXPECT_EQ(result.judgement.difference->what, "event 1 \"b\": it came early");
  EXPECT_EQ(result.judgement.difference->left, "not before 2.0");
  EXPECT_EQ(result.judgement.difference->right, "1.99");
}

TEST(RealTime, AsEarlyAsTheClocksResolutionIsOnTime) {
  EXPECT_EQ(judged(Times{{"a", 1.0 - 1e-9}, {"b", 2.0}, {"c", 2.0}}).judgement.verdict,
            Verdict::pass);
  const Runs coarse{{{printing(good), printing({{"a", 0.999}, {"b", 2.0}, {"c", 2.0}})}}};
  EXPECT_EQ(judged(coarse).judgement.verdict, Verdict::differ);
  EXPECT_EQ(judged(coarse, Level::ordered, 0.001).judgement.verdict, Verdict::pass);
}

TEST(RealTime, WhatIsEarlyInAWrongOrderIsSaidToBeEarly) {
  const RealTimeResult result = judged(Times{{"b", 0.5}, {"a", 1.0}, {"c", 2.0}});
  EXPECT_EQ(result.judgement.verdict, Verdict::differ);
  EXPECT_NE(result.judgement.detail.find("event 0 \"b\" came at 0.5"), std::string::npos);
}

TEST(RealTime, AWrongOrderDiffersWhenItComesEachTime) {
  Runs runs{{{printing(good), printing({{"b", 2.1}, {"a", 2.2}, {"c", 2.3}})}}};
  RealTimeCase real = scenario(runs);
  const RealTimeResult result = judge_in_real_time(real);
  EXPECT_EQ(runs.made, static_cast<std::size_t>(real_time_attempts));
  EXPECT_EQ(result.judgement.verdict, Verdict::differ);
  EXPECT_EQ(result.judgement.difference->what, "event 0: text and task");
}

TEST(RealTime, AWrongOrderThatDoesNotComeAgainPassesAndIsTold) {
  const RealTimeResult result =
      judged(Runs{{{printing(good), printing({{"b", 2.1}, {"a", 2.2}, {"c", 2.3}})},
                   {printing(good), printing(good)}}});
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(result.judgement.detail.find("not at the first attempt: event 0: text"), 0u);
  EXPECT_EQ(result.subject_events[0].time, 1.001);
}

TEST(RealTime, APermittedOrderPasses) {
  const RealTimeResult result = judged(Times{{"a", 1.0}, {"c", 2.0}, {"b", 2.1}});
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(result.judgement.detail, "in another permitted order (equal-deadlines)");
}

TEST(RealTime, TheDeadlinesAreThoseOfTheOrderThatIsFollowed) {
  Runs runs{{{printing(good), printing({{"a", 1.0}, {"c", 1.5}, {"b", 3.0}})}}};
  RealTimeCase real = scenario(runs);
  real.permitted.run = [](const Choices& choices) -> Answer {
    if (choices.empty()) {
      return with_choices({});
    }
    return printing({{"a", 1.0}, {"c", 1.5}, {"b", 3.0}});
  };
  const RealTimeResult result = judge_in_real_time(real);
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(lateness(result.subject_events)->most, 0.0);
}

TEST(RealTime, TheOrderOfTheOtherSideBesideItPasses) {
  const Times swapped{{"b", 2.0}, {"a", 2.0}, {"c", 2.0}};
  const RealTimeResult result = judged(swapped, swapped);
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(result.judgement.detail, "in the order of oracle in real time");
}

TEST(RealTime, WhatPrintsTheClockIsNotJudged) {
  const RealTimeResult result = judged(Times{{"1.002", 1.002}, {"b", 2.0}, {"c", 2.0}},
                                       {{"1.001", 1.001}, {"b", 2.0}, {"c", 2.0}});
  EXPECT_EQ(result.judgement.verdict, Verdict::not_in_real_time);
  EXPECT_EQ(result.judgement.detail.find("what it prints depends on the clock: oracle itself"), 0u);
}

TEST(RealTime, WhereTheOtherSideIsEarlyTooThereIsNoDeadline) {
  const Times early{{"a", 1.0}, {"b", 1.5}, {"c", 2.0}};
  const RealTimeResult result = judged(early, early);
  EXPECT_EQ(result.judgement.verdict, Verdict::not_in_real_time);
  EXPECT_EQ(result.judgement.detail,
            "when it prints \"b\" depends on the clock: oracle itself does so at 1.5, in virtual "
            "time it is 2.0");
}

TEST(RealTime, PerTaskTheOrderOfTasksIsFree) {
  const Runs runs{{{printing(good), printing({{"b", 2.1}, {"a", 2.2}, {"c", 2.3}})}}};
  EXPECT_EQ(judged(runs, Level::per_task).judgement.verdict, Verdict::pass);
  const RealTimeResult early = judged(
      Runs{{{printing(good), printing({{"c", 1.1}, {"a", 2.2}, {"b", 2.3}})}}}, Level::per_task);
  EXPECT_EQ(early.judgement.difference->moment, 2u);  // tasks stand in the order of their names
}

TEST(RealTime, WhatATieOfTheSubjectsGrainPermits) {
  Runs runs{{{printing(good), printing({{"b", 2.1}, {"a", 2.2}, {"c", 2.3}})}}};
  RealTimeCase real = scenario(runs);
  real.subject_quantum = 2.0;
  real.permitted_to_subject.run = [](const Choices& choices) -> Answer {
    Trace trace = printing(choices.empty() ? due : Times{{"b", 2.0}, {"a", 2.0}, {"c", 2.0}});
    trace.choices = {{"equal-deadlines", 2, 0}};
    return trace;
  };
  const RealTimeResult result = judge_in_real_time(real);
  EXPECT_EQ(result.judgement.verdict, Verdict::pass);
  EXPECT_EQ(result.subject_events[1].deadline, 1.0);  // as on a clock of no grain
}

RealTimeResult of(Answer in_virtual_time) {
  Runs none;
  RealTimeCase real = scenario(none);
  real.in_virtual_time = std::move(in_virtual_time);
  return judge_in_real_time(real);  // would fail to run it
}

TEST(RealTime, WhatTakesTooLongIsNotRun) {
  Trace cut = printing(due);
  cut.outcome = Outcome::limit("time");
  EXPECT_EQ(of(cut).judgement.verdict, Verdict::not_in_real_time);
  EXPECT_EQ(of(cut).judgement.detail, "it takes more than 3 s (--real-limit)");
  cut.outcome = Outcome::limit("iterations");
  EXPECT_EQ(of(cut).judgement.verdict, Verdict::limit);
}

TEST(RealTime, WithoutARunInVirtualTimeThereIsNone) {
  const RealTimeResult result = of(Failure{Failure::Kind::not_in_version, "since 3.11"});
  EXPECT_EQ(result.judgement.verdict, Verdict::not_in_version);
  EXPECT_EQ(result.judgement.detail, "oracle: since 3.11");
}

TEST(RealTime, AFailureOfEitherSideIsItsVerdict) {
  const Answer failure = Failure{Failure::Kind::timeout, "it did not answer within 13 s"};
  EXPECT_EQ(judged(Runs{{{printing(good), failure}}}).judgement.verdict, Verdict::timeout);
  EXPECT_EQ(judged(Runs{{{failure, printing(good)}}}).judgement.detail,
            "oracle: it did not answer within 13 s");
}

}  // namespace
}  // namespace loopspec
