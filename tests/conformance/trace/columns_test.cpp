#include "conformance/trace/columns.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace loopspec {
namespace {

TEST(Columns, CountsColumnsAndNotBytes) {
  EXPECT_EQ(display_width("tock"), 4U);
  EXPECT_EQ(display_width("über"), 4U);
  EXPECT_EQ(display_width("u\u0308ber"), 4U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(display_width("🎉"), 2U);
}

TEST(Columns, ABrokenByteTakesOneColumn) {
  EXPECT_EQ(display_width("a\xff\xc3"), 3U);
}

TEST(Columns, CutsBetweenCharacters) {
  EXPECT_EQ(fit("abcdef", 4), "abc…");
  EXPECT_EQ(fit("日本語", 4), "日… ");
  EXPECT_EQ(fit("ab", 4), "ab  ");
  EXPECT_EQ(fit("ab", 0), "");
}

TEST(Columns, ControlCharactersBecomeVisible) {
  EXPECT_EQ(visible("a\nb\t\x1b[1m\\n"), "a\\nb\\t\\x1b[1m\\\\n");
}

RC_GTEST_PROP(Columns, FitsEveryTextIntoEveryWidth, (const std::string& text)) {
  const auto width = *rc::gen::inRange<std::size_t>(0, 30);
  RC_ASSERT(display_width(fit(visible(text), width)) == width);
}

}  // namespace
}  // namespace loopspec
