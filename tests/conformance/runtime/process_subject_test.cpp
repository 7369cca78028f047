#include "conformance/runtime/process_subject.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "conformance/runtime/verdict.hpp"

namespace loopspec {
namespace {

Request scenario(const std::string& name) {
  return {name, "", "hello from " + name, "", ""};
}

// Waits as long as it takes, except for what the test says that the time is over: then not at all.
struct Patience {
  enum class Over { nothing, the_answer, the_end };
  Over over = Over::nothing;

  Waiter waiter() {
    return [this](std::span<pollfd> descriptors, Milliseconds) {
      const bool for_the_end = descriptors.size() == 1;
      const bool for_the_answer = !for_the_end && descriptors[2].fd < 0;
      const bool at_once =
          (over == Over::the_end && for_the_end) || (over == Over::the_answer && for_the_answer);
      return wait_with_poll(descriptors, at_once ? Milliseconds(0) : std::chrono::hours(1));
    };
  }
};

ProcessSettings script(const std::string& name, Patience& patience) {
  ProcessSettings settings;
  settings.command.arguments = {LOOPSPEC_TEST_PYTHON,
                                std::string(LOOPSPEC_TEST_SUBJECTS) + "/" + name};
  settings.command.environment = {"PYTHONDONTWRITEBYTECODE=1"};
  settings.waiter = patience.waiter();
  return settings;
}

Trace expected_for(const std::string& name) {
  return {{{1, 0.0, "Task-1", "hello from " + name}}, Outcome::ok(), std::vector<TraceSelect>{0.0}};
}

// A good scenario, a bad one, two good ones. The good ones are answered; returned is what came of
// the bad one.
Answer among_good_ones(ProcessSettings settings, Patience& patience, Patience::Over over) {
  ProcessSubject subject(std::move(settings));
  EXPECT_EQ(subject.info().name, "test");
  EXPECT_EQ(std::get<Trace>(subject.run(scenario("good"))), expected_for("good"));
  patience.over = over;
  Answer answer = subject.run(scenario("bad"));
  patience.over = Patience::Over::nothing;
  for (const char* name : {"fine", "better"}) {
    const Answer next = subject.run(scenario(name));
    const auto* trace = std::get_if<Trace>(&next);
    EXPECT_TRUE(trace != nullptr && *trace == expected_for(name)) << name;
  }
  return answer;
}

struct Said {
  Verdict verdict;
  std::string detail;
};

Said said_of(const std::string& script_name, Patience::Over over = Patience::Over::nothing) {
  Patience patience;
  const Answer answer = among_good_ones(script(script_name, patience), patience, over);
  const Judgement judgement = judge(expected_for("bad"), answer, Level::exact, "oracle");
  return {judgement.verdict, judgement.detail};
}

TEST(ProcessSubject, AnHonestSubjectPasses) {
  EXPECT_EQ(said_of("honest.py").verdict, Verdict::pass);
}

TEST(ProcessSubject, KilledInTheMiddle) {
  const Said said = said_of("killed.py");
  EXPECT_EQ(said.verdict, Verdict::crash);
  EXPECT_EQ(said.detail, "it was killed by SIGKILL without an answer");
}

TEST(ProcessSubject, ExitsWithLastWords) {
  const Said said = said_of("exits.py");
  EXPECT_EQ(said.verdict, Verdict::crash);
  EXPECT_EQ(said.detail,
            "it ended with status 3 without an answer; it wrote to stderr:\nout of memory, or so");
}

TEST(ProcessSubject, SleepsForEver) {
  const Said said = said_of("sleeps.py", Patience::Over::the_answer);
  EXPECT_EQ(said.verdict, Verdict::timeout);
  EXPECT_EQ(said.detail, "it did not answer within 10 s");
}

TEST(ProcessSubject, PrintsGarbage) {
  const Said said = said_of("garbage.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "it said what is no JSON: \"Segmentation fault (not really)\"");
}

TEST(ProcessSubject, EndsInTheMiddleOfALine) {
  const Said said = said_of("half_a_line.py");
  EXPECT_EQ(said.verdict, Verdict::crash);
  EXPECT_EQ(said.detail, "it ended with status 0 without an answer");
}

TEST(ProcessSubject, ClosesItsStdout) {
  const Said said = said_of("closes_stdout.py", Patience::Over::the_end);
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "it closed its stdout and did not end");
}

TEST(ProcessSubject, AnswersWithAnEmptyTrace) {
  const Said said = said_of("empty_trace.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "its trace is malformed: trace: it is empty");
}

TEST(ProcessSubject, SaysThatNothingHappened) {
  EXPECT_EQ(said_of("nothing_happened.py").verdict, Verdict::differ);
}

TEST(ProcessSubject, EchoesTheRequest) {
  const Said said = said_of("echo.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "it sent the request back");
}

TEST(ProcessSubject, AnswersForAnotherId) {
  const Said said = said_of("other_id.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "it answered request 3 when 2 was asked");
}

TEST(ProcessSubject, GoesOnWithoutEndingItsLine) {
  const Said said = said_of("never_ends_its_line.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "it goes on and on without ending its line");
}

TEST(ProcessSubject, AnswersWithBothTraceAndError) {
  const Said said = said_of("both_trace_and_error.py");
  EXPECT_EQ(said.verdict, Verdict::error);
  EXPECT_EQ(said.detail, "its answer must have either a 'trace' or an 'error'");
}

TEST(ProcessSubject, StderrIsDrained) {
  EXPECT_EQ(said_of("floods_stderr.py").verdict, Verdict::pass);
}

TEST(ProcessSubject, AnAnswerTooManyIsNotTakenForTheNextOne) {
  Patience patience;
  ProcessSubject subject(script("answers_twice.py", patience));
  EXPECT_EQ(std::get<Trace>(subject.run(scenario("bad"))), expected_for("bad"));
  const Answer next = subject.run(scenario("good"));
  ASSERT_TRUE(std::holds_alternative<Failure>(next));
  EXPECT_EQ(std::get<Failure>(next).message, "it answered request 1 when 2 was asked");
  EXPECT_EQ(std::get<Trace>(subject.run(scenario("good"))), expected_for("good"));
}

TEST(ProcessSubject, ARequestLargerThanThePipe) {
  Patience patience;
  ProcessSubject subject(script("honest.py", patience));
  Request request = scenario("good");
  request.source = std::string(1'000'000, 'x');
  const Trace trace = std::get<Trace>(subject.run(request));
  EXPECT_EQ(trace.events.at(0).text.size(), 1'000'000U);
}

std::string refusal(ProcessSettings settings) {
  ProcessSubject subject(std::move(settings));
  try {
    subject.info();
  } catch (const SubjectError& error) {
    return error.what();
  }
  return "started";
}

TEST(ProcessSubject, WhoDoesNotSayHelloIsNoSubject) {
  Patience patience;
  EXPECT_NE(refusal(script("no_hello.py", patience)).find("Welcome to my runtime 1.0"),
            std::string::npos);
}

TEST(ProcessSubject, WhoDiesAtItsStartSaysWhy) {
  Patience patience;
  const std::string said = refusal(script("dies_at_start.py", patience));
  EXPECT_NE(said.find("ended with status 1"), std::string::npos) << said;
  EXPECT_NE(said.find("no such library"), std::string::npos) << said;
}

TEST(ProcessSubject, AProgramThatIsNotThere) {
  ProcessSettings settings;
  settings.command.arguments = {"./no/such/program"};
  EXPECT_EQ(refusal(settings), "./no/such/program cannot be started: No such file or directory");
}

TEST(ProcessSubject, WhoCannotBeStartedAgainFailsEachScenario) {
  Patience patience;
  const std::string mark =
      ::testing::TempDir() + "dies_at_second_start." + std::to_string(::getpid());
  std::filesystem::remove(mark);
  ProcessSettings settings = script("dies_at_second_start.py", patience);
  settings.command.arguments.push_back(mark);
  ProcessSubject subject(settings);
  EXPECT_TRUE(std::holds_alternative<Failure>(subject.run(scenario("bad"))));
  const Answer next = subject.run(scenario("good"));
  EXPECT_NE(std::get<Failure>(next).message.find("the disk is full"), std::string::npos);
  std::filesystem::remove(mark);
}

TEST(ProcessSubject, TheTreeIsSentOnlyToWhoWantsIt) {
  for (const bool wanted : {true, false}) {
    ProcessSettings settings;
    settings.command.arguments = {
        "/bin/sh", "-c",
        R"(echo '{"hello": {"name": "sh", "version": "1", "implementation": "", "capabilities": [], "quantum": 0}}'
           read -r line; printf '%s\n' "$line" >&2)"};
    settings.with_tree = wanted;
    ProcessSubject subject(settings);
    Request request = scenario("good");
    request.tree = R"({"_type": "Module"})";
    const std::string message = std::get<Failure>(subject.run(request)).message;
    EXPECT_EQ(message.find("Module") != std::string::npos, wanted) << message;
  }
}

}  // namespace
}  // namespace loopspec
