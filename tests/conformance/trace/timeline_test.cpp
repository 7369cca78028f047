#include "conformance/trace/timeline.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "conformance/trace/columns.hpp"
#include "traces.hpp"

namespace loopspec::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(Timeline, tasks_are_lanes_and_time_runs_downwards) {
  EXPECT_EQ(timeline(two_tasks(), 80),
            "time  Task-1  Task-2\n"
            " 0.0  start\n"
            "      |       tick\n"
            " 0.1  |       tock\n"
            "      end\n"
            "== ok\n");
}

TEST(Timeline, what_prints_in_no_task_has_a_lane_too) {
  const Trace trace{{{0, std::nullopt, std::nullopt, "before"}, event(1, 2.5, "Task-1", "in it")},
                    Outcome::raised("ValueError", "no"),
                    std::vector<TraceSelect>{}};
  EXPECT_EQ(timeline(trace, 80),
            "time  -       Task-1\n"
            "   -  before\n"
            " 2.5          in it\n"
            "== raised ValueError: no\n");
}

TEST(Timeline, more_tasks_than_there_is_room_for_share_the_last_lane) {
  Trace trace;
  for (int i = 0; i < 12; ++i) {
    trace.events.push_back(
        event(1, i, "Task-" + std::to_string(i), "said by " + std::to_string(i)));
  }
  const auto lines = lines_of(timeline(trace, 60));
  ASSERT_EQ(lines.size(), 14u);
  EXPECT_NE(lines.front().find("others"), std::string::npos);
  EXPECT_NE(lines[12].find("Task-11: sai"), std::string::npos);
  for (const std::string& line : lines) {
    EXPECT_LE(display_width(line), 60u) << line;
  }
}

TEST(Timeline, long_texts_are_cut_and_control_characters_shown) {
  Trace trace = two_tasks();
  trace.events[1].text = std::string(200, 'x') + "\n";
  trace.events[2].text = "a\nb";
  for (const std::string& line : lines_of(timeline(trace, 40))) {
    EXPECT_LE(display_width(line), 40u) << line;
  }
  EXPECT_NE(timeline(trace, 300).find("a\\nb"), std::string::npos);
}

TEST(Timeline, of_nothing_is_the_outcome) {
  EXPECT_EQ(timeline(Trace{{}, Outcome::deadlock(), std::nullopt}, 80), "time\n== deadlock\n");
}

}  // namespace
}  // namespace loopspec::test
