#include "conformance/runtime/version.hpp"

#include <gtest/gtest.h>

namespace loopspec {
namespace {

PythonVersion v(const char* text) {
  return PythonVersion::parse(text).value();
}

TEST(PythonVersion, ReadsWhatNamesOne) {
  EXPECT_EQ(v("3.13").minor, 13);
  EXPECT_FALSE(v("3.13").patch);
  EXPECT_EQ(v("3.13.4").patch, 4);
  EXPECT_EQ(v("3.14.0rc2").suffix, "rc2");
  for (const char* text : {"", "3", "3.", "x.y", "3.13.", "3.13.x", "3.13 ", "3.-1", "-3.1"}) {
    EXPECT_FALSE(PythonVersion::parse(text)) << text;
  }
}

TEST(PythonVersion, OrdersByNumberAndStage) {
  EXPECT_LT(v("3.9.18"), v("3.10.0"));
  EXPECT_LT(v("3.10.2"), v("3.10.13"));
  EXPECT_LT(v("3.14.0a7"), v("3.14.0b1"));
  EXPECT_LT(v("3.14.0b1"), v("3.14.0rc1"));
  EXPECT_LT(v("3.14.0rc1"), v("3.14.0"));
  EXPECT_LT(v("3.13.0"), v("3.13.0t"));
}

TEST(PythonVersion, AShortNameCoversItsPatches) {
  EXPECT_TRUE(v("3.13").covers(v("3.13.4")));
  EXPECT_TRUE(v("3.13").covers(v("3.13.0t")));
  EXPECT_TRUE(v("3.13t").covers(v("3.13.0t")));
  EXPECT_FALSE(v("3.13t").covers(v("3.13.0")));
  EXPECT_FALSE(v("3.1").covers(v("3.13.4")));
  EXPECT_TRUE(v("3.13.0").covers(v("3.13.0")));
  EXPECT_FALSE(v("3.13.0").covers(v("3.13.0t")));
  EXPECT_FALSE(v("3.13.0").covers(v("3.13.1")));
}

TEST(PythonVersion, PureGoesWithoutTheAccelerator) {
  EXPECT_TRUE(v("3.10.2+pure").pure);
  EXPECT_EQ(v("3.10.2+pure").suffix, "");
  EXPECT_EQ(v("3.10.2+pure").release(), "3.10.2");
  EXPECT_FALSE(v("3.14.0a1+").pure);
  EXPECT_EQ(v("3.10.2+pure"), v("3.10.2"));
  EXPECT_TRUE(v("3.10").covers(v("3.10.2+pure")));
  EXPECT_FALSE(v("3.10+pure").covers(v("3.10.2")));
  EXPECT_TRUE(in_range(v("3.10.2+pure"), "3.10.2", "3.10.2"));
}

TEST(PythonVersion, SinceAndUntilInclude) {
  EXPECT_TRUE(in_range(v("3.11.0"), "3.11", ""));
  EXPECT_FALSE(in_range(v("3.10.13"), "3.11", ""));
  EXPECT_TRUE(in_range(v("3.12.7"), "", "3.12"));
  EXPECT_FALSE(in_range(v("3.13.0"), "", "3.12"));
  EXPECT_FALSE(in_range(v("3.12.1"), "3.12.2", ""));
  EXPECT_TRUE(in_range(v("3.14.0rc1"), "3.14", ""));
  EXPECT_TRUE(in_range(v("3.9.18"), "", ""));
}

}  // namespace
}  // namespace loopspec
