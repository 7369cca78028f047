#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "conformance/runtime/golden_subject.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

class Golden : public ::testing::Test {
 protected:
  Golden()
      : root_(::testing::TempDir() + "golden_test." + std::to_string(::getpid())), files_(root_) {
    fs::remove_all(root_);
  }
  ~Golden() override { fs::remove_all(root_); }

  static Trace trace() {
    return {{{1, 0.1 + 0.2, "Task-1", "hello"}}, Outcome::deadlock(), std::vector<TraceSelect>{}};
  }

  Failure failure_of(const Request& request) {
    return std::get<Failure>(GoldenSubject(files_, "3.13.0").run(request));
  }

  fs::path root_;
  GoldenFiles files_;
};

const Request hello{"corpus/run/hello.py", "run/hello.py", "print('hello')", "", ""};

TEST_F(Golden, ATraceComesBack) {
  files_.write_trace("3.13.0", hello.corpus, {fingerprint(hello.source), trace(), ""});
  EXPECT_TRUE(fs::exists(root_ / "3.13.0/run/hello.json"));
  EXPECT_EQ(std::get<Trace>(GoldenSubject(files_, "3.13.0").run(hello)), trace());
}

TEST_F(Golden, ACoarseClockIsNotInTheRecording) {
  files_.write_trace("3.13.0", hello.corpus, {fingerprint(hello.source), trace(), ""});
  Request coarse = hello;
  coarse.quantum = 0.001;
  EXPECT_EQ(failure_of(coarse).kind, Failure::Kind::unsupported);
}

TEST_F(Golden, ATreeComesBack) {
  const Lowered lowered{{{"run.main"}, "3.11", ""}, R"({"_type":"Module"})"};
  files_.write_tree(hello.corpus, {fingerprint(hello.source), lowered});
  const auto read = files_.tree(hello.corpus);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->source, fingerprint(hello.source));
  EXPECT_EQ(read->lowered.header.rules, lowered.header.rules);
  EXPECT_EQ(read->lowered.header.since, "3.11");
  EXPECT_EQ(read->lowered.tree, lowered.tree);
}

TEST_F(Golden, VersionsAreListedOldestFirst) {
  for (const char* version : {"3.13.0", "3.9.18", "3.10.13"}) {
    files_.write_trace(version, hello.corpus, {"", trace(), ""});
  }
  files_.write_tree(hello.corpus, {"", {{}, "{}"}});
  EXPECT_EQ(files_.versions(), (std::vector<std::string>{"3.9.18", "3.10.13", "3.13.0"}));
}

TEST_F(Golden, NoFolderNoVersions) {
  EXPECT_TRUE(files_.versions().empty());
}

TEST_F(Golden, WhatIsNotRecordedIsUnsupported) {
  EXPECT_EQ(failure_of(hello).kind, Failure::Kind::unsupported);
  EXPECT_EQ(failure_of({"mine.py", "", "print('hello')", "", ""}).kind, Failure::Kind::unsupported);
}

TEST_F(Golden, AChangedSourceIsNotJudgedByItsOldTrace) {
  files_.write_trace("3.13.0", hello.corpus, {fingerprint("print('hi')"), trace(), ""});
  EXPECT_EQ(failure_of(hello).kind, Failure::Kind::internal);
  EXPECT_NE(failure_of(hello).message.find("changed"), std::string::npos);
}

TEST_F(Golden, ADamagedFileIsNamed) {
  fs::create_directories(root_ / "3.13.0/run");
  std::ofstream(root_ / "3.13.0/run/hello.json") << "{\"source\": ";
  EXPECT_NE(failure_of(hello).message.find("hello.json is damaged"), std::string::npos);
}

TEST(Fingerprint, TellsTextsApart) {
  EXPECT_EQ(fingerprint("a"), "af63dc4c8601ec8c");
  EXPECT_NE(fingerprint("ab"), fingerprint("ba"));
}

}  // namespace
}  // namespace loopspec
