#include "tools/rule_book.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

class RuleBookTest : public ::testing::Test {
 protected:
  RuleBookTest() : folder_(::testing::TempDir() + "rule_book_test." + std::to_string(::getpid())) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~RuleBookTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
  }

  fs::path folder_;
};

TEST_F(RuleBookTest, ReadsEveryItem) {
  write("loop.md",
        "# The loop\n\nProse that is no rule.\n\n### `loop.stop.now`\n\nA sentence that goes\non "
        "here.\n\n"
        "- grade: version-bound\n- since: 3.11\n- until: 3.12\n- source: a.html#b; Lib/c.py, d\n"
        "- witness: a/b.py, c/d.py\n- code: reference/e.cpp\n- if this fails: look: at\n  the stop "
        "flag\n");
  const RuleBook book(folder_);
  ASSERT_EQ(book.rules().size(), 1U);
  const Rule& rule = book.at("loop.stop.now");
  EXPECT_EQ(rule.page, "loop.md");
  EXPECT_EQ(rule.sentence, "A sentence that goes on here.");
  EXPECT_EQ(rule.grade, "version-bound");
  EXPECT_EQ(rule.since, "3.11");
  EXPECT_EQ(rule.until, "3.12");
  EXPECT_EQ(rule.source, "a.html#b; Lib/c.py, d");
  EXPECT_EQ(rule.witnesses, (std::vector<std::string>{"a/b.py", "c/d.py"}));
  EXPECT_EQ(rule.code, "reference/e.cpp");
  EXPECT_EQ(rule.if_this_fails, "look: at the stop flag");
}

TEST_F(RuleBookTest, EndsARuleAtTheNextHeading) {
  write(
      "b.md",
      "### `b.one`\n\nOne.\n\n- grade: free\n\n## Another part\n\nProse.\n\n### `b.two`\n\nTwo.\n");
  write("a.md", "### `a.one`\n\nFirst.\n");
  write("README.md", "### `no.rule`\n\nAn example.\n");
  const RuleBook book(folder_);
  ASSERT_EQ(book.rules().size(), 3U);
  EXPECT_EQ(book.rules()[0].id, "a.one");
  EXPECT_EQ(book.rules()[1].sentence, "One.");
  EXPECT_EQ(book.rules()[2].sentence, "Two.");
  EXPECT_EQ(book.rules()[2].grade, "");
}

TEST_F(RuleBookTest, AnUnknownRuleIsAnsweredWithTheNearest) {
  write("a.md", "### `a.one`\n\nOne.\n");
  const RuleBook book(folder_);
  EXPECT_EQ(book.find("a.on"), nullptr);
  EXPECT_THROW(book.at("a.on"), UsageError);
}

TEST_F(RuleBookTest, AFolderWithoutRulesIsAnError) {
  EXPECT_THROW(RuleBook{folder_}, UsageError);
}

}  // namespace
}  // namespace loopspec
