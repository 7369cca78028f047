#include "conformance/trace/lateness.hpp"

#include <gtest/gtest.h>

#include "tests/conformance/trace/traces.hpp"

namespace loopspec {
namespace {

using test::event;

Trace of(std::vector<TraceEvent> events) {
  return {std::move(events), Outcome::ok(), std::nullopt};
}

std::vector<TimedEvent> at(const std::vector<double>& times) {
  std::vector<TimedEvent> events;
  for (std::size_t i = 0; i < times.size(); ++i) {
    events.push_back({i, 1.0, times[i]});
  }
  return events;
}

TEST(Lateness, AnEventsDeadlineIsItsTimeInVirtualTime) {
  const auto events = timed_events(of({event(1, 0.5, "A", "x"), event(2, 1.25, "A", "y")}),
                                   of({event(1, 0.0, "A", "x"), event(2, 1.0, "A", "y")}));
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].event, 1u);
  EXPECT_EQ(events[1].deadline, 1.0);
  EXPECT_EQ(events[1].late(), 0.25);
}

TEST(Lateness, EventsAreKnownAgainByTaskAndTextInWhateverOrder) {
  const auto events =
      timed_events(of({event(1, 2.5, "B", "x"), event(1, 1.5, "A", "x"), event(1, 3.5, "A", "x")}),
                   of({event(1, 1.0, "A", "x"), event(1, 2.0, "B", "x"), event(1, 3.0, "A", "x")}));
  ASSERT_EQ(events.size(), 3u);
  for (const TimedEvent& timed : events) {
    EXPECT_EQ(timed.late(), 0.5);
  }
}

TEST(Lateness, WhatHasNoTimeOrIsNotThereHasNoDeadline) {
  const TraceEvent outside{1, std::nullopt, std::nullopt, "end"};
  EXPECT_TRUE(timed_events(of({outside, event(1, 1.0, "A", "more")}), of({outside})).empty());
  TraceEvent untimed = event(1, 0.0, "A", "x");
  untimed.time.reset();
  EXPECT_TRUE(timed_events(of({event(1, 1.0, "A", "x")}), of({untimed})).empty());
}

TEST(Lateness, MinimumMedianMaximum) {
  EXPECT_FALSE(lateness({}));
  const auto odd = lateness(at({1.5, 1.0, 4.0}));
  EXPECT_EQ(odd->events, 3u);
  EXPECT_EQ(odd->least, 0.0);
  EXPECT_EQ(odd->median, 0.5);
  EXPECT_EQ(odd->most, 3.0);
  EXPECT_EQ(lateness(at({4.0, 1.0, 1.5, 2.5}))->median, 1.0);
  EXPECT_EQ(lateness(at({0.75}))->median, -0.25);
}

TEST(Lateness, EarlyIsEarlierThanTheResolution) {
  EXPECT_FALSE(first_early(at({1.0, 1.0 - 1e-9, 2.0}), 1e-9));
  const auto early = first_early(at({1.0, 1.0 - 2e-9, 0.5}), 1e-9);
  ASSERT_TRUE(early);
  EXPECT_EQ(early->event, 1u);
  EXPECT_FALSE(first_early(at({0.999}), 0.001));
  EXPECT_TRUE(first_early(at({0.998}), 0.001));
}

TEST(Lateness, WhatDoublesCannotTellIsNotEarly) {
  EXPECT_FALSE(first_early({{0, 0.1 + 0.2, 0.3}, {1, 7200.000000001, 7200.0}}, 1e-9));
}

}  // namespace
}  // namespace loopspec
