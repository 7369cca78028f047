#include <gtest/gtest.h>

#include "tools/report.hpp"

namespace loopspec {
namespace {

// One oracle; scenarios are added by each test.
class LatenessTableTest : public ::testing::Test {
 protected:
  LatenessTableTest() {
    pairs_.push_back({{Choice::Kind::cpython, "cpython:3.13.0", "3.13.0", {}},
                      {Choice::Kind::reference, "reference", "", {}}});
  }

  // Events that are due every second, and by how many milliseconds both sides are late.
  void add(const std::string& area, const std::string& name, const std::vector<double>& against,
           const std::vector<double>& subject) {
    Scenario scenario;
    scenario.area = area;
    scenario.corpus = scenario.path = area + "/" + name;
    scenarios_.push_back(scenario);
    Result result;
    result.scenario = scenarios_.size() - 1;
    result.judgement = {Verdict::pass, "", std::nullopt};
    RealTimes times;
    times.against_events = events(against, times.against);
    times.subject_events = events(subject, times.subject);
    result.real_times = std::move(times);
    results_.push_back(std::move(result));
  }

  static std::vector<TimedEvent> events(const std::vector<double>& late, Trace& trace) {
    std::vector<TimedEvent> timed;
    for (std::size_t i = 0; i < late.size(); ++i) {
      const double deadline = static_cast<double>(i + 1);
      timed.push_back({i, deadline, deadline + late[i] / 1e3});
      trace.events.push_back({std::nullopt, timed[i].time, "Task-1", "tick " + std::to_string(i)});
    }
    return timed;
  }

  Report report() const { return {scenarios_, pairs_, results_, rules_, places_, "", 100}; }

  RuleBook rules_{std::filesystem::path(LOOPSPEC_TEST_SPEC)};
  Places places_{"/nowhere", "/nowhere/loopspec"};
  std::vector<Scenario> scenarios_;
  std::vector<Pair> pairs_;
  std::vector<Result> results_;
};

TEST_F(LatenessTableTest, ALineForEachScenario) {
  add("timers", "ten_sleeps.py", {3, 9, 39}, {0, -0.01, 12.34});
  add("timers", "one.py", {1}, {2});
  EXPECT_EQ(lateness_table(report()),
            R"(                                       cpython:3.13.0                reference
in real time          events    due s   took s min ms median    max   took s min ms median    max
-------------------------------------------------------------------------------------------------
timers/one.py              1    1.000    1.001    1.0    1.0    1.0    1.002    2.0    2.0    2.0
timers/ten_sleeps.py       3    3.000    3.039    3.0    9.0   39.0    3.012    0.0    0.0   12.3
-------------------------------------------------------------------------------------------------
all                        4    4.000    4.040    1.0    6.0   39.0    4.014    0.0    1.0   12.3
)");
}

TEST_F(LatenessTableTest, ALineForEachAreaWhenThereAreManyScenarios) {
  for (int i = 0; i < 30; ++i) {
    add("loop", std::to_string(i) + ".py", {1}, {2});
    add("timers", std::to_string(i) + ".py", {1, 3}, {2, 4});
  }
  EXPECT_EQ(lateness_table(report()),
            R"(                               cpython:3.13.0                reference
in real time  events    due s   took s min ms median    max   took s min ms median    max
-----------------------------------------------------------------------------------------
loop              30   30.000   30.030    1.0    1.0    1.0   30.060    2.0    2.0    2.0
timers            60   60.000   60.090    1.0    2.0    3.0   60.120    2.0    3.0    4.0
-----------------------------------------------------------------------------------------
all               90   90.000   90.120    1.0    1.0    3.0   90.180    2.0    2.0    4.0
)");
}

TEST_F(LatenessTableTest, WhatHasNoTimedEventHasNoLine) {
  add("loop", "silent.py", {}, {});
  EXPECT_EQ(lateness_table(report()), "");
  results_.front().real_times.reset();
  EXPECT_EQ(lateness_table(report()), "");
  EXPECT_EQ(event_table(report(), results_.front()), "");
}

TEST_F(LatenessTableTest, ALineForEachEvent) {
  add("timers", "two.py", {1.5, 2}, {-0.004, 10});
  EXPECT_EQ(event_table(report(), results_.front()),
            R"(     due s  cpython:3.13.0  reference  ms late
    1.0000           +1.50      -0.00  Task-1  tick 0
    2.0000           +2.00     +10.00  Task-1  tick 1
)");
}

TEST_F(LatenessTableTest, WhatIsNotForARealClockIsNotMissed) {
  add("timers", "two.py", {1}, {1});
  add("timers", "long.py", {}, {});
  results_.back().judgement = {Verdict::not_in_real_time, "it takes too long", std::nullopt};
  EXPECT_EQ(report().status(), ExitStatus::as_declared);
  EXPECT_EQ(failures(report()), "  not-in-real-time timers/long.py: it takes too long\n");
  results_.erase(results_.begin());
  EXPECT_EQ(report().status(), ExitStatus::not_judged);
}

}  // namespace
}  // namespace loopspec
