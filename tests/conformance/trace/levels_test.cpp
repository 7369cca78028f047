#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "conformance/trace/comparison.hpp"
#include "tests/conformance/trace/traces.hpp"

namespace loopspec {
namespace {

using test::event;
using test::two_tasks;

std::string said(const Trace& left, const Trace& right, Level level) {
  const auto difference = first_difference(left, right, level);
  return difference ? difference->what + ": " + difference->left + " | " + difference->right
                    : "equal";
}

// What is said of two_tasks() and the same trace after one change.
template <typename Change>
std::string said_after(Level level, Change change) {
  Trace changed = two_tasks();
  change(changed);
  return said(two_tasks(), changed, level);
}

TEST(Ordered, SeesNeitherIterationsNorSelects) {
  EXPECT_EQ(said_after(Level::ordered,
                       [](Trace& t) {
                         t.events[3].iteration = 9;
                         t.events[0].iteration.reset();
                         t.selects.reset();
                       }),
            "equal");
}

TEST(Ordered, SeesTextTaskTimeAndOutcome) {
  const auto at = [](auto change) { return said_after(Level::ordered, change); };
  EXPECT_EQ(at([](Trace& t) { t.events[2].text = "tick"; }), "event 2: text: \"tock\" | \"tick\"");
  EXPECT_EQ(at([](Trace& t) { t.events[0].task = "Task-9"; }),
            "event 0: task: \"Task-1\" | \"Task-9\"");
  EXPECT_EQ(at([](Trace& t) { t.events[2].time = 0.25; }), "event 2: time: 0.1 | 0.25");
  EXPECT_EQ(at([](Trace& t) { t.outcome = Outcome::deadlock(); }),
            "the outcome: ends: ok | ends: deadlock");
}

TEST(Ordered, SeesTheOrder) {
  EXPECT_EQ(said_after(Level::ordered, [](Trace& t) { std::swap(t.events[0], t.events[1]); }),
            "event 0: text and task: \"start\" | \"tick\"");
}

TEST(PerTask, DoesNotSeeHowTasksTakeTurns) {
  EXPECT_EQ(said_after(Level::per_task, [](Trace& t) { std::swap(t.events[0], t.events[1]); }),
            "equal");
}

TEST(PerTask, SeesTheOrderWithinATask) {
  EXPECT_EQ(said_after(Level::per_task, [](Trace& t) { std::swap(t.events[0], t.events[3]); }),
            "event 0: text and time of Task-1: \"start\" | \"end\"");
}

TEST(PerTask, NamesTheTaskThatStopsShort) {
  EXPECT_EQ(said_after(Level::per_task, [](Trace& t) { t.events.pop_back(); }),
            "what comes next, event 1 of Task-1 or not: prints \"end\" | nothing more");
  EXPECT_EQ(said_after(Level::per_task,
                       [](Trace& t) { t.events.push_back(event(3, 0.1, "Task-2", "more")); }),
            "what comes next, event 2 of Task-2 or not: nothing more | prints \"more\"");
}

TEST(PerTask, WhatNoTaskPrintsHasAnOrderOfItsOwn) {
  Trace left, right;
  left.events = {{1, 0.0, std::nullopt, "a"}, {1, 0.0, "Task-1", "x"}, {1, 0.0, std::nullopt, "b"}};
  right.events = {left.events[1], left.events[0], left.events[2]};
  EXPECT_EQ(said(left, right, Level::per_task), "equal");
  std::swap(right.events[1], right.events[2]);
  EXPECT_EQ(said(left, right, Level::per_task),
            "event 0: text of callbacks outside any task: \"a\" | \"b\"");
}

TEST(PerTask, SeesTimeAndOutcome) {
  EXPECT_EQ(said_after(Level::per_task, [](Trace& t) { t.events[2].time = 0.25; }),
            "event 1: time of Task-2: 0.1 | 0.25");
  EXPECT_EQ(said_after(Level::per_task, [](Trace& t) { t.outcome = Outcome::deadlock(); }),
            "the outcome: ends: ok | ends: deadlock");
}

TEST(HasIterations, NeedsSelectsAndEveryIteration) {
  EXPECT_TRUE(has_iterations(two_tasks()));
  Trace trace = two_tasks();
  trace.selects.reset();
  EXPECT_FALSE(has_iterations(trace));
  trace = two_tasks();
  trace.events[3].iteration.reset();
  EXPECT_FALSE(has_iterations(trace));
}

// Traces that are often equal in part: few texts, tasks and times.
Trace any_trace() {
  Trace trace;
  const auto length = *rc::gen::inRange(0, 7);
  for (int i = 0; i < length; ++i) {
    TraceEvent next;
    next.iteration = *rc::gen::inRange(1, 3);
    next.time = *rc::gen::element(0.0, 0.1, 0.30000000000000004);
    if (const int task = *rc::gen::inRange(0, 3); task > 0) {
      next.task = "Task-" + std::to_string(task);
    }
    next.text = *rc::gen::element<std::string>("a", "b");
    trace.events.push_back(next);
  }
  if (*rc::gen::inRange(0, 3) == 0) {
    trace.outcome = Outcome::deadlock();
  }
  trace.selects = std::vector<TraceSelect>(2, *rc::gen::element(0.0, 0.1));
  return trace;
}

// One trace after some small changes, so that all levels get to say yes and no.
Trace changed(Trace trace) {
  const int changes = *rc::gen::inRange(0, 3);
  for (int i = 0; i < changes && trace.events.size() > 1; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, trace.events.size() - 1);
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        std::swap(trace.events[at], trace.events[at + 1]);
        break;
      case 1:
        trace.events[at].iteration = 5;
        break;
      case 2:
        trace.events[at].text = "c";
        break;
      default:
        trace.selects->push_back(0.5);
    }
  }
  return trace;
}

bool equal(const Trace& a, const Trace& b, Level level) {
  return !first_difference(a, b, level);
}

RC_GTEST_PROP(Levels, WhatPassesAtOnePassesBelowIt, ()) {
  const Trace a = any_trace();
  const Trace b = changed(a);
  const bool exact = equal(a, b, Level::exact);
  const bool ordered = equal(a, b, Level::ordered);
  const bool per_task = equal(a, b, Level::per_task);
  RC_CLASSIFY(exact, "exact");
  RC_CLASSIFY(ordered && !exact, "ordered only");
  RC_CLASSIFY(per_task && !ordered, "per-task only");
  RC_CLASSIFY(!per_task, "differ");
  RC_ASSERT(!exact || ordered);
  RC_ASSERT(!ordered || per_task);
}

RC_GTEST_PROP(Levels, OtherTurnsOfTheSameTasksAreEqualPerTask, ()) {
  const Trace a = any_trace();
  std::map<std::optional<std::string>, std::vector<TraceEvent>> rest;
  for (auto event = a.events.rbegin(); event != a.events.rend(); ++event) {
    rest[event->task].push_back(*event);
  }
  Trace b = a;
  b.events.clear();
  while (!rest.empty()) {
    auto next = std::next(rest.begin(), *rc::gen::inRange<long>(0, static_cast<long>(rest.size())));
    b.events.push_back(next->second.back());
    next->second.pop_back();
    if (next->second.empty()) {
      rest.erase(next);
    }
  }
  RC_CLASSIFY(!equal(a, b, Level::ordered), "other order");
  RC_ASSERT(equal(a, b, Level::per_task));
}

RC_GTEST_PROP(Levels, ATaskThatDoesAnotherThingIsNoticedAtEveryLevel, ()) {
  const Trace a = any_trace();
  RC_PRE(!a.events.empty());
  Trace b = a;
  const auto at = *rc::gen::inRange<std::size_t>(0, a.events.size());
  if (*rc::gen::arbitrary<bool>()) {
    b.events[at].text += "!";
  } else {
    b.events.erase(b.events.begin() + static_cast<std::ptrdiff_t>(at));
  }
  for (const Level level : all_levels) {
    RC_ASSERT(!equal(a, b, level));
    RC_ASSERT(!equal(b, a, level));
  }
}

RC_GTEST_PROP(Levels, FittingEventsAreThoseBeforeTheFirstThatCannotBeThere, ()) {
  const Trace a = any_trace();
  const Trace b = changed(a);
  for (const Level level : {Level::ordered, Level::per_task}) {
    const std::size_t fitting = fitting_events(a, b, level);
    Trace beginning = a;
    beginning.events.resize(fitting);
    RC_ASSERT(begins_with(b, beginning, level));
    if (fitting < a.events.size()) {
      beginning.events.push_back(a.events[fitting]);
      RC_ASSERT(!begins_with(b, beginning, level));
    } else if (a.events.size() == b.events.size()) {
      RC_ASSERT(a.outcome != b.outcome || equal(a, b, level));
    }
  }
}

}  // namespace
}  // namespace loopspec
