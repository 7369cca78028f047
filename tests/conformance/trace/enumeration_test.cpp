#include "conformance/trace/enumeration.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace loopspec {
namespace {

// A program of groups of tasks with equal deadlines: each group prints its members in the order in
// which they are chosen; `together` says whether a group's order is chosen before any of it prints.
struct Program {
  std::vector<std::vector<std::string>> groups;
  bool together = true;

  Trace run(const Choices& choices) const {
    Trace trace;
    const auto choose = [&](std::size_t alternatives) {
      const std::size_t number = trace.choices.size();
      trace.choices.push_back(
          {"equal-deadlines", static_cast<std::int64_t>(alternatives), trace.events.size()});
      return number < choices.size() ? static_cast<std::size_t>(choices[number]) : 0;
    };
    for (std::vector<std::string> rest : groups) {
      std::vector<std::string> order;
      while (!rest.empty()) {
        const auto next =
            rest.begin() + static_cast<std::ptrdiff_t>(rest.size() > 1 ? choose(rest.size()) : 0);
        if (together) {
          order.push_back(*next);
        } else {
          trace.events.push_back({1, 0.0, *next, *next});
        }
        rest.erase(next);
      }
      for (const std::string& name : order) {
        trace.events.push_back({1, 0.0, name, name});
      }
    }
    return trace;
  }
};

std::string text_of(const Trace& trace) {
  std::string text;
  for (const TraceEvent& event : trace.events) {
    text += event.text;
  }
  return text;
}

std::vector<std::string> letters(char first, std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    names.emplace_back(1, static_cast<char>(first + static_cast<char>(i)));
  }
  return names;
}

// All runs, as texts; fails when choices come twice.
std::vector<std::string> all_of(Enumeration& enumeration, const Program& program) {
  std::vector<std::string> texts;
  std::set<Choices> seen;
  while (const auto choices = enumeration.next()) {
    EXPECT_TRUE(seen.insert(*choices).second);
    const Trace trace = program.run(*choices);
    texts.push_back(text_of(trace));
    enumeration.add(trace);
  }
  return texts;
}

TEST(Enumeration, WithoutChoicesThereIsOneRun) {
  Enumeration enumeration;
  EXPECT_EQ(all_of(enumeration, {{{"a"}}}), std::vector<std::string>{"a"});
}

TEST(Enumeration, TheFirstRunIsTheOraclesOwnWay) {
  Enumeration enumeration;
  EXPECT_EQ(enumeration.next(), Choices{});
}

RC_GTEST_PROP(Enumeration, GoesThroughEveryCombinationOnce, ()) {
  const Program program{{letters('a', *rc::gen::inRange<std::size_t>(1, 5)),
                         letters('p', *rc::gen::inRange<std::size_t>(1, 4))},
                        *rc::gen::arbitrary<bool>()};
  std::set<std::string> expected;
  std::string first = text_of(program.run({})).substr(0, program.groups[0].size());
  do {
    std::string second = text_of(program.run({})).substr(program.groups[0].size());
    do {
      expected.insert(first + second);
    } while (std::ranges::next_permutation(second).found);
  } while (std::ranges::next_permutation(first).found);
  Enumeration enumeration;
  const std::vector<std::string> texts = all_of(enumeration, program);
  RC_ASSERT(texts.size() == expected.size());
  RC_ASSERT(std::set<std::string>(texts.begin(), texts.end()) == expected);
}

// Some order that the program can take.
Choices any_choices(const Program& program) {
  Choices choices;
  for (const ChoicePoint& point : program.run({}).choices) {
    choices.push_back(*rc::gen::inRange<std::int64_t>(0, point.alternatives));
  }
  return choices;
}

RC_GTEST_PROP(Enumeration, FindsWhatIsPermitted, ()) {
  const Program program{{letters('a', 4), letters('p', 3)}, *rc::gen::arbitrary<bool>()};
  const Trace wanted = program.run(any_choices(program));
  Enumeration enumeration(wanted, Level::ordered);
  all_of(enumeration, program);
  RC_ASSERT(enumeration.found());
  RC_ASSERT(text_of(enumeration.nearest()) == text_of(wanted));
}

RC_GTEST_PROP(Enumeration, DoesNotFindWhatIsNot, ()) {
  const Program program{{letters('a', 3), letters('p', 3)}, *rc::gen::arbitrary<bool>()};
  Trace wanted = program.run(any_choices(program));
  const auto at = *rc::gen::inRange<std::size_t>(0, wanted.events.size());
  wanted.events[at].text = "?";
  Enumeration enumeration(wanted, Level::ordered);
  all_of(enumeration, program);
  RC_ASSERT(!enumeration.found());
  RC_ASSERT(enumeration.runs() <= 36U);
  // The nearest run agrees up to the event that no run has.
  RC_ASSERT(fitting_events(enumeration.nearest(), wanted, Level::ordered) == at);
}

TEST(Enumeration, FindsOneOrderAmongMillions) {
  const Program program{{letters('a', 10)}};
  Choices last;
  for (std::int64_t left = 9; left > 0; --left) {
    last.push_back(left);
  }
  const Trace wanted = program.run(last);
  EXPECT_EQ(text_of(wanted), "jihgfedcba");
  Enumeration enumeration(wanted, Level::ordered);
  all_of(enumeration, program);
  EXPECT_TRUE(enumeration.found());
  EXPECT_LT(enumeration.runs(), 400U);
}

TEST(Enumeration, WhatPartedBeforeAChoiceIsLeftOut) {
  const Program program{{letters('a', 1), letters('p', 6)}};
  Trace wanted = program.run({});
  wanted.events[0].text = "?";
  Enumeration enumeration(wanted, Level::ordered);
  all_of(enumeration, program);
  EXPECT_FALSE(enumeration.found());
  EXPECT_EQ(enumeration.runs(), 1U);
}

TEST(Enumeration, PerTaskTheTurnsOfTasksNeedNoSearch) {
  const Program program{{letters('a', 6)}};
  Enumeration enumeration(program.run({5, 4, 3, 2, 1}), Level::per_task);
  all_of(enumeration, program);
  EXPECT_TRUE(enumeration.found());
  EXPECT_EQ(enumeration.runs(), 1U);
}

TEST(Enumeration, TellsWhichKindsOfChoiceWereTaken) {
  const Program program{{letters('a', 3)}};
  Enumeration enumeration(program.run({0, 1}), Level::ordered);
  all_of(enumeration, program);
  EXPECT_EQ(enumeration.nearest_kinds(), std::vector<std::string>{"equal-deadlines"});
  Enumeration own_way(program.run({}), Level::ordered);
  all_of(own_way, program);
  EXPECT_TRUE(own_way.nearest_kinds().empty());
}

TEST(Enumeration, NothingCanBeAddedThatWasNotAskedFor) {
  Enumeration enumeration;
  EXPECT_THROW(enumeration.add({}), std::logic_error);
}

}  // namespace
}  // namespace loopspec
