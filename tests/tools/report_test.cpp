#include "tools/report.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "conformance/trace/columns.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

// Two scenarios in two areas against two CPythons; the verdicts are set by each test.
class ReportTest : public ::testing::Test {
 protected:
  ReportTest() : folder_(::testing::TempDir() + "report_test." + std::to_string(::getpid())) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "a.md") << "### `a.rule`\n\nA sentence.\n\n- until: 3.12\n";
    rules_.emplace(folder_);
    for (const char* area : {"loop", "tasks"}) {
      Scenario scenario;
      scenario.area = area;
      scenario.path = std::string(area) + "/one.py";
      scenario.lowered = Lowered{{{"a.rule"}, "", ""}, "{}"};
      scenarios_.push_back(scenario);
    }
    for (const char* version : {"3.12.1", "3.13.0"}) {
      const Choice oracle{Choice::Kind::cpython, std::string("cpython:") + version, version, {}};
      pairs_.push_back({oracle, {Choice::Kind::reference, "reference", "", {}}});
    }
    for (std::size_t i = 0; i < 4; ++i) {
      Result result;
      result.scenario = i / 2;
      result.pair = i % 2;
      result.judgement = {Verdict::pass, "", std::nullopt};
      results_.push_back(result);
    }
  }
  ~ReportTest() override { fs::remove_all(folder_); }

  void give(std::size_t index, Verdict verdict) {
    results_[index].judgement = {verdict, "because", std::nullopt};
    if (verdict == Verdict::differ) {
      results_[index].against = Trace{{{1, 0.0, "Task-1", "yes"}}, Outcome::ok(), std::nullopt};
      results_[index].subject = Trace{{{1, 0.0, "Task-1", "no"}}, Outcome::ok(), std::nullopt};
      results_[index].judgement.difference =
          first_difference(*results_[index].against, *results_[index].subject, Level::exact);
    }
  }

  Report report(std::size_t width = 100) const {
    return {scenarios_, pairs_, results_, *rules_, places_, "", width};
  }

  fs::path folder_;
  std::optional<RuleBook> rules_;
  Places places_{"/nowhere", "/nowhere/loopspec"};
  std::vector<Scenario> scenarios_;
  std::vector<Pair> pairs_;
  std::vector<Result> results_;
};

TEST_F(ReportTest, TheTable) {
  give(1, Verdict::differ);
  give(2, Verdict::unsupported);
  give(3, Verdict::crash);
  EXPECT_EQ(table(report()),
            R"(area   scenarios  rules   3.12.1   3.13.0
-----------------------------------------
loop           1      1      1/1      0/1
tasks          1      1     0/0?     0/0!
-----------------------------------------
judged                         1        1
passed                         1        0
differing                      0        1
unsupported                    1        0
not in that version            0        0
crashed                        0        1
)");
}

TEST_F(ReportTest, ScoresAtEveryLevel) {
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
    results_[i].level = Level::ordered;
    results_[i].scores = Scores{Verdict::not_judged, Verdict::pass, Verdict::pass};
  }
  give(2, Verdict::differ);
  results_[2].scores = Scores{Verdict::differ, Verdict::differ, Verdict::pass};
  give(3, Verdict::lacks_capability);
  EXPECT_EQ(report().levels(), "exact and ordered");
  EXPECT_EQ(table(report()),
            R"(area   scenarios  rules        3.12.1        3.13.0
---------------------------------------------------
loop           1      1           1/1           1/1
tasks          1      1           0/1           0/0
---------------------------------------------------
judged                              2             1
passed                              1             1
differing                           1             0
unsupported                         0             0
not in that version                 0             0
lacking a capability                0             1
at level (passed/differing/not judged)
  exact                         0/1/1         1/0/0
  ordered                       1/1/0         1/0/0
  per-task                      2/0/0         1/0/0
)");
}

TEST_F(ReportTest, WhatIsLackingIsToldOnceForAllScenarios) {
  for (std::size_t i = 0; i < results_.size(); ++i) {
    give(i, Verdict::lacks_capability);
  }
  EXPECT_EQ(failures(report()), "  lacks-capability 2 scenarios: because\n");
  EXPECT_EQ(report().status(), ExitStatus::not_judged);
}

TEST_F(ReportTest, AWideTableIsBroken) {
  for (int i = 0; i < 20; ++i) {
    pairs_.push_back(pairs_.front());
  }
  std::istringstream in(table(report(80)));
  for (std::string line; std::getline(in, line);) {
    EXPECT_LE(display_width(line), 80U) << line;
  }
}

TEST_F(ReportTest, AllPassed) {
  EXPECT_EQ(report().status(), ExitStatus::as_declared);
  EXPECT_EQ(failures(report()), "");
}

TEST_F(ReportTest, Statuses) {
  const std::pair<Verdict, ExitStatus> expected[] = {
      {Verdict::differ, ExitStatus::differs},
      {Verdict::unsupported, ExitStatus::not_judged},
      {Verdict::not_in_version, ExitStatus::as_declared},
      {Verdict::crash, ExitStatus::failed},
      {Verdict::timeout, ExitStatus::failed},
      {Verdict::lacks_capability, ExitStatus::as_declared},
      {Verdict::not_judged, ExitStatus::not_judged},
      {Verdict::limit, ExitStatus::not_judged},
      {Verdict::error, ExitStatus::failed}};
  for (const auto& [verdict, status] : expected) {
    give(0, verdict);
    EXPECT_EQ(report().status(), status) << name_of(verdict);
  }
}

TEST_F(ReportTest, NothingJudgedIsNoSuccess) {
  for (std::size_t i = 0; i < results_.size(); ++i) {
    give(i, Verdict::not_in_version);
  }
  EXPECT_EQ(report().status(), ExitStatus::not_judged);
  results_.clear();
  EXPECT_EQ(report().status(), ExitStatus::not_judged);
}

TEST_F(ReportTest, AScenarioIsExplainedOnce) {
  give(0, Verdict::differ);
  give(1, Verdict::differ);
  const std::string text = failures(report());
  EXPECT_NE(text.find("/nowhere/tools/loopspec compare cpython:3.12.1 reference loop/one.py"),
            std::string::npos);
  EXPECT_EQ(text.find("compare cpython:3.13.0"), std::string::npos);
  EXPECT_NE(text.find("it differs also from cpython:3.13.0"), std::string::npos);
}

TEST_F(ReportTest, OnlyRulesInForceAreTold) {
  give(1, Verdict::differ);
  EXPECT_EQ(failures(report()).find("A sentence."), std::string::npos);
  give(0, Verdict::differ);
  EXPECT_NE(failures(report()).find("A sentence."), std::string::npos);
}

TEST_F(ReportTest, WhatWasNotJudgedIsToldInALine) {
  give(2, Verdict::unsupported);
  give(3, Verdict::unsupported);
  EXPECT_EQ(failures(report()), "  unsupported    tasks/one.py  cpython:3.12.1: because\n");
}

}  // namespace
}  // namespace loopspec
