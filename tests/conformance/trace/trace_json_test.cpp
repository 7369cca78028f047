#include "conformance/trace/trace_json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "conformance/trace/number.hpp"
#include "tests/conformance/trace/traces.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

// What the reader says of a trace after one change to a sound one.
template <typename Change>
std::string said_of(Change change) {
  json value = json::parse(write_trace(test::two_tasks()));
  change(value);
  try {
    read_trace(value);
  } catch (const MalformedTrace& error) {
    return error.what();
  }
  return "sound";
}

TEST(TraceJson, WritesOneLineInProtocolOrder) {
  Trace trace{{{1, 0.1 + 0.2, "Task-1", "a \"b\""}, {std::nullopt, std::nullopt, std::nullopt, ""}},
              Outcome::raised("ValueError", "no"),
              std::vector<TraceSelect>{0.0, std::nullopt}};
  EXPECT_EQ(
      write_trace(trace),
      R"({"events": [{"n": 0, "iteration": 1, "time": 0.30000000000000004, "task": "Task-1", )"
      R"("text": "a \"b\""}, {"n": 1, "iteration": null, "time": null, "task": null, "text": )"
      R"(""}], "outcome": {"raised": "ValueError", "message": "no"}, "selects": [0.0, null]})");
}

TEST(TraceJson, ReadsEveryOutcome) {
  for (const Outcome& outcome : {Outcome::ok(), Outcome::raised("E", ""), Outcome::deadlock(),
                                 Outcome::limit("iterations")}) {
    const Trace trace{{}, outcome, std::nullopt};
    EXPECT_EQ(read_trace(json::parse(write_trace(trace))), trace);
    EXPECT_EQ(read_trace(json::parse(write_trace_in_lines(trace))), trace);
  }
}

TEST(TraceJson, ASoundTraceIsSound) {
  EXPECT_EQ(said_of([](json&) {}), "sound");
}

TEST(TraceJson, AnEmptyTraceIsNone) {
  EXPECT_EQ(said_of([](json& t) { t = json::object(); }), "trace: it is empty");
}

TEST(TraceJson, EveryMemberMustBeThere) {
  EXPECT_EQ(said_of([](json& t) { t.erase("selects"); }), "trace: 'selects' is missing");
  EXPECT_EQ(said_of([](json& t) { t["events"][1].erase("task"); }), "events[1]: 'task' is missing");
  EXPECT_EQ(said_of([](json& t) {
              t["outcome"] = {{"raised", "E"}};
            }),
            "outcome: 'message' is missing");
  EXPECT_EQ(said_of([](json& t) { t["outcome"] = json::object(); }), "outcome: 'limit' is missing");
}

TEST(TraceJson, NothingElseMayBeThere) {
  EXPECT_EQ(said_of([](json& t) { t["level"] = 1; }), "trace: 'level' is unknown");
  EXPECT_EQ(said_of([](json& t) { t["events"][0]["thread"] = 1; }),
            "events[0]: 'thread' is unknown");
  EXPECT_EQ(said_of([](json& t) { t["outcome"]["raised"] = "E"; }), "outcome: 'raised' is unknown");
}

TEST(TraceJson, ChoicesComeBack) {
  Trace trace = test::two_tasks();
  trace.choices = {{"set-order", 3, 0}, {"equal-deadlines", 2, 4}};
  EXPECT_EQ(read_trace(json::parse(write_trace(trace))).choices, trace.choices);
  EXPECT_EQ(read_trace(json::parse(write_trace_in_lines(trace))).choices, trace.choices);
  EXPECT_EQ(read_trace(json::parse(write_trace(trace))), trace);
}

TEST(TraceJson, ChoicesMayBeThere) {
  const auto said = [](const std::string& choices) {
    return said_of([&](json& trace) { trace["choices"] = json::parse(choices); });
  };
  const std::string point = R"({"kind": "set-order", "alternatives": 2, "events": 1})";
  EXPECT_EQ(said("[" + point + "," + point + "]"), "sound");
  EXPECT_EQ(said("[]"), "sound");
  EXPECT_EQ(said("3"), "choices: a list was expected, not 3");
  EXPECT_EQ(said(R"([{"kind": "set-order"}])"), "choices[0]: 'alternatives' is missing");
  EXPECT_EQ(said("[" + point + R"(, {"kind": "set-order", "alternatives": 1, "events": 1}])"),
            "choices[1].alternatives: a number from 2 on was expected, not 1");
  EXPECT_EQ(said(R"([{"kind": "set-order", "alternatives": 2, "events": -1}])"),
            "choices[0].events: a number from 0 on was expected, not -1");
}

TEST(TraceJson, WrongTypesAreNamed) {
  EXPECT_EQ(said_of([](json& t) { t = 3; }), "trace: an object was expected, not 3");
  EXPECT_EQ(said_of([](json& t) { t["events"] = 3; }), "events: a list was expected, not 3");
  EXPECT_EQ(said_of([](json& t) { t["events"][0] = "x"; }),
            "events[0]: an object was expected, not \"x\"");
  EXPECT_EQ(said_of([](json& t) { t["events"][0]["time"] = "0.1"; }),
            "events[0].time: a number of seconds or null was expected, not \"0.1\"");
  EXPECT_EQ(said_of([](json& t) { t["events"][0]["iteration"] = -1; }),
            "events[0].iteration: a number of select calls or null was expected, not -1");
  EXPECT_EQ(said_of([](json& t) { t["events"][0]["task"] = 1; }),
            "events[0].task: a string was expected, not 1");
  EXPECT_EQ(said_of([](json& t) { t["outcome"] = nullptr; }),
            "outcome: an object was expected, not null");
  EXPECT_EQ(said_of([](json& t) { t["outcome"]["ok"] = 1; }),
            "outcome.ok: true was expected, not 1");
  EXPECT_EQ(said_of([](json& t) {
              t["outcome"] = {{"limit", "patience"}};
            }),
            "outcome.limit: one of time, iterations, steps, memory was expected, not patience");
  EXPECT_EQ(said_of([](json& t) { t["selects"] = 0.5; }),
            "selects: a list or null was expected, not 0.5");
  EXPECT_EQ(said_of([](json& t) { t["selects"][2] = true; }),
            "selects[2]: a number of seconds or null was expected, not true");
}

TEST(TraceJson, WhatJsonHasNoNumberForIsAWord) {
  const double infinity = std::numeric_limits<double>::infinity();
  const Trace trace{{{0, infinity, std::nullopt, ""}},
                    Outcome::ok(),
                    std::vector<TraceSelect>{-infinity, std::nan("")}};
  const std::string text = write_trace(trace);
  EXPECT_NE(text.find(R"("time": "inf")"), std::string::npos);
  EXPECT_NE(text.find(R"("selects": ["-inf", "nan"])"), std::string::npos);
  EXPECT_EQ(read_trace(json::parse(text)), trace);
}

TEST(TraceJson, EventsAreNumberedInOrder) {
  EXPECT_EQ(said_of([](json& t) { t["events"][1]["n"] = 2; }),
            "events[1].n: 1 was expected, not 2");
}

TEST(TraceJson, TextThatIsNotUtf8IsReplaced) {
  EXPECT_EQ(json_string("a\xff"), "\"a\uFFFD\"");
}

RC_GTEST_PROP(TraceJson, TimesComeBackToTheBit, (double time)) {
  RC_PRE(std::isfinite(time));
  const Trace trace{{{0, time, std::nullopt, ""}}, Outcome::ok(), std::nullopt};
  RC_ASSERT(read_trace(json::parse(write_trace(trace))) == trace);
}

TEST(Number, IsWrittenAsPythonWritesIt) {
  EXPECT_EQ(shortest(3600), "3600.0");
  EXPECT_EQ(shortest(1e-9), "1e-09");
  EXPECT_EQ(shortest(1e16), "1e+16");
  EXPECT_EQ(shortest(123456789012345.0), "123456789012345.0");
  EXPECT_EQ(shortest(-0.0), "-0.0");
}

}  // namespace
}  // namespace loopspec
