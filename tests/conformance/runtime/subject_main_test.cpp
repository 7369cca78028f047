#include "conformance/runtime/subject_main.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "conformance/runtime/protocol.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

const SubjectInfo me{"me", "1", "", {}, 0.0};

// What is answered to these lines, behind the hello.
std::vector<std::string> served(const std::string& lines, const Runner& runner) {
  std::istringstream in(lines);
  std::ostringstream out;
  EXPECT_EQ(serve(in, out, me, runner), 0);
  std::istringstream said(out.str());
  std::vector<std::string> answers;
  for (std::string line; std::getline(said, line);) {
    answers.push_back(line);
  }
  EXPECT_EQ(read_hello(answers.at(0)).name, "me");
  answers.erase(answers.begin());
  return answers;
}

json one_event(const json& scenario, const json&) {
  const json event = {{"n", 0},
                      {"iteration", nullptr},
                      {"time", nullptr},
                      {"task", nullptr},
                      {"text", scenario["source"]}};
  return {{"trace", {{"events", {event}}, {"outcome", {{"ok", true}}}, {"selects", nullptr}}}};
}

TEST(SubjectMain, AnswersRequestForRequest) {
  const auto answers = served(request_line(1, {"a", "", "first", "", ""}, true) +
                                  request_line(2, {"b", "", "second", "", ""}, true),
                              one_event);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(std::get<Trace>(read_answer(answers[0], 1)).events.at(0).text, "first");
  EXPECT_EQ(std::get<Trace>(read_answer(answers[1], 2)).events.at(0).text, "second");
}

TEST(SubjectMain, WhatTheRunnerThrowsIsAnInternalError) {
  const auto answers =
      served(request_line(1, {"a", "", "", "", ""}, true),
             [](const json&, const json&) -> json { throw std::runtime_error("no"); });
  const Failure failure = std::get<Failure>(read_answer(answers.at(0), 1));
  EXPECT_EQ(failure.kind, Failure::Kind::internal);
  EXPECT_EQ(failure.message, "no");
}

TEST(SubjectMain, AMalformedRequestIsAnsweredToo) {
  const auto answers = served("nonsense\n{\"id\": 4}\n", one_event);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(json::parse(answers[0])["error"]["kind"], "internal");
  EXPECT_EQ(std::get<Failure>(read_answer(answers[1], 4)).message,
            "the request has no 'id' or no 'scenario'");
}

}  // namespace
}  // namespace loopspec
