#include "reference/semantics.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "reference/objects/classes.hpp"

namespace loopspec {
namespace {

TEST(Semantics, ReadsVersions) {
  EXPECT_EQ(parse_version("3.11.7"), (Version{3, 11, 7}));
  EXPECT_EQ(parse_version("3.13.0rc1"), (Version{3, 13, 0}));
  EXPECT_EQ(to_string(parse_version("3.9.18")), "3.9.18");
  EXPECT_EQ(parse_version("3.12").minor, 12);
  EXPECT_TRUE(parse_version("3.12").accelerated);
  EXPECT_FALSE(parse_version("3.12.1+pure").accelerated);
  EXPECT_EQ(parse_version("3.12.1+pure"), (Version{3, 12, 1}));
}

TEST(Semantics, RefusesWhatIsNoVersion) {
  for (const char* text : {"", "3", "three", "3.", "3.x", "-3.1", "3.11."})
    EXPECT_THROW(parse_version(text), std::invalid_argument) << text;
}

TEST(Semantics, ThresholdsArePerBranch) {
  const auto wrapped = [](const char* version) {
    set_version(parse_version(version));
    return semantics().future_set_exception_stop_iteration_wrapped;
  };
  EXPECT_FALSE(wrapped("3.11.7"));
  EXPECT_TRUE(wrapped("3.11.8"));
  EXPECT_FALSE(wrapped("3.12.1"));
  EXPECT_TRUE(wrapped("3.12.2"));
  EXPECT_TRUE(wrapped("3.13.0"));
}

TEST(Semantics, TimeoutErrorIsTheBuiltinOneFrom311On) {
  set_version(parse_version("3.10.13"));
  EXPECT_EQ(classes.TimeoutError, classes.AsyncioTimeoutError);
  set_version(parse_version("3.11.2"));
  EXPECT_EQ(classes.TimeoutError, classes.BuiltinTimeoutError);
}

TEST(Semantics, SemaphoresHaveThreeAlgorithms) {
  const auto turns = [](const char* version) {
    set_version(parse_version(version));
    return semantics().semaphore_turns;
  };
  EXPECT_EQ(turns("3.9.18"), SemaphoreTurns::scheduled_flag);
  EXPECT_EQ(turns("3.10.13"), SemaphoreTurns::reserved_one);
  EXPECT_EQ(turns("3.12.1"), SemaphoreTurns::reserved_one);
  EXPECT_EQ(turns("3.13.0"), SemaphoreTurns::reserved_all);
}

}  // namespace
}  // namespace loopspec
