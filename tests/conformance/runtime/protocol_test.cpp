#include "conformance/runtime/protocol.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace loopspec {
namespace {

using nlohmann::json;

template <typename Call>
std::string refused(Call call) {
  try {
    call();
  } catch (const ProtocolError& error) {
    return error.what();
  }
  return "accepted";
}

std::string refused_answer(const std::string& line) {
  return refused([&] { read_answer(line, 7); });
}

TEST(Protocol, ARequestIsOneLine) {
  const Request request{"a/b.py", "a/b.py", "print('x')\n", R"({"_type": "Module"})", "3.12.1"};
  EXPECT_EQ(request_line(7, request, true),
            R"({"id": 7, "scenario": {"name": "a/b.py", "source": "print('x')\n", )"
            R"("ast": {"_type": "Module"}}, "options": {"version": "3.12.1"}})"
            "\n");
}

TEST(Protocol, WithoutTreeAndVersion) {
  const json request = json::parse(request_line(1, {"a", "", "b", "", ""}, true));
  EXPECT_TRUE(request["scenario"]["ast"].is_null());
  EXPECT_TRUE(request["options"].empty());
}

TEST(Protocol, OptionsAreWhatIsAskedFor) {
  Request request{"a", "", "b", "", "3.13.0"};
  request.quantum = 0.001;
  request.choices = Choices{0, 2, 1};
  const json options = json::parse(request_line(1, request, true))["options"];
  EXPECT_EQ(options, json({{"version", "3.13.0"}, {"quantum", 0.001}, {"choices", {0, 2, 1}}}));
  request.choices = Choices{};
  EXPECT_EQ(json::parse(request_line(1, request, true))["options"]["choices"], json::array());
}

TEST(Protocol, ARealClockAndABoundOfTimeAreOptions) {
  Request request{"a", "", "b", "", ""};
  request.real_clock = true;
  EXPECT_EQ(json::parse(request_line(1, request, true))["options"], json({{"clock", "real"}}));
  request.real_clock = false;
  request.limits["time"] = 2.5;
  EXPECT_EQ(json::parse(request_line(1, request, true))["options"],
            json({{"limits", {{"time", 2.5}}}}));
}

TEST(Protocol, AnAnswerMayTellItsChoices) {
  const Answer answer = read_answer(
      R"({"id": 7, "trace": {"events": [], "outcome": {"ok": true}, "selects": [], "choices": )"
      R"([{"kind": "set-order", "alternatives": 3, "events": 0}]}})",
      7);
  EXPECT_EQ(std::get<Trace>(answer).choices, (std::vector<ChoicePoint>{{"set-order", 3, 0}}));
}

TEST(Protocol, HelloComesBack) {
  const SubjectInfo info = read_hello(hello_line({"uv", "1.44", "gcc", {"loop", "io"}, 0.001}));
  EXPECT_EQ(info.name, "uv");
  EXPECT_EQ(info.version, "1.44");
  EXPECT_EQ(info.implementation, "gcc");
  EXPECT_EQ(info.capabilities, (std::vector<std::string>{"loop", "io"}));
  EXPECT_EQ(info.quantum, 0.001);
}

TEST(Protocol, AHelloThatIsNone) {
  const auto said = [](const std::string& line) { return refused([&] { read_hello(line); }); };
  EXPECT_EQ(said("hi"), "it said what is no JSON: \"hi\"");
  EXPECT_EQ(said("[]"), "it said what is no JSON object: \"[]\"");
  EXPECT_EQ(said(R"({"id": 1})"), R"(its first line has no object 'hello': "{\"id\": 1}")");
  EXPECT_EQ(said(R"({"hello": {"name": 3}})"), "'name' is not a string");
  EXPECT_EQ(said(R"({"hello": {"name": "a"}})"), "'version' is missing");
  const std::string start = R"({"hello": {"name": "a", "version": "1", "implementation": "", )";
  EXPECT_EQ(said(start + R"("capabilities": [1], "quantum": 0}})"),
            "'capabilities' is not a list of strings");
  EXPECT_EQ(said(start + R"("capabilities": []}})"),
            "'quantum' is missing or not a number of seconds");
  EXPECT_EQ(said(start + R"("capabilities": [], "quantum": -1}})"),
            "'quantum' is negative or not finite");
}

TEST(Protocol, ReadsATrace) {
  const Answer answer = read_answer(
      R"({"id": 7, "trace": {"events": [], "outcome": {"ok": true}, "selects": []}})", 7);
  EXPECT_EQ(std::get<Trace>(answer).outcome, Outcome::ok());
}

TEST(Protocol, ReadsEveryKindOfError) {
  const std::pair<const char*, Failure::Kind> kinds[] = {
      {"unsupported", Failure::Kind::unsupported},
      {"not-in-version", Failure::Kind::not_in_version},
      {"lacks-capability", Failure::Kind::lacks_capability},
      {"scenario", Failure::Kind::scenario},
      {"internal", Failure::Kind::internal}};
  for (const auto& [name, kind] : kinds) {
    const json line = {{"id", 7}, {"error", {{"kind", name}, {"message", "why"}}}};
    const Failure failure = std::get<Failure>(read_answer(line.dump(), 7));
    EXPECT_EQ(failure.kind, kind);
    EXPECT_EQ(failure.message, "why");
  }
}

TEST(Protocol, AnAnswerThatIsNone) {
  EXPECT_EQ(refused_answer(""), "it said what is no JSON: \"\"");
  EXPECT_EQ(refused_answer("{}"), "its answer has no 'id'");
  EXPECT_EQ(refused_answer(R"({"id": 7})"), "its answer must have either a 'trace' or an 'error'");
  EXPECT_EQ(refused_answer(R"({"id": "7", "trace": {}})"),
            "it answered request \"7\" when 7 was asked");
  EXPECT_EQ(refused_answer(R"({"id": 7, "trace": {}})"),
            "its trace is malformed: trace: it is empty");
  EXPECT_EQ(refused_answer(R"({"id": 7, "trace": {}, "verdict": "pass"})"),
            "its answer has more than an 'id' and a 'trace' or an 'error'");
  EXPECT_EQ(refused_answer(R"({"id": 7, "error": "no"})"), "'error' is not an object");
  EXPECT_EQ(refused_answer(R"({"id": 7, "error": {"kind": "tired", "message": ""}})"),
            "'tired' is no kind of error");
  EXPECT_EQ(refused_answer(R"({"id": 7, "error": {"kind": "internal"}})"), "'message' is missing");
}

}  // namespace
}  // namespace loopspec
