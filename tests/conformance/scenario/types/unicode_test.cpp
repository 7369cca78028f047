#include "conformance/scenario/types/unicode.hpp"

#include <gtest/gtest.h>

namespace loopspec::unicode {
namespace {

TEST(Unicode, utf8_in_both_directions) {
  for (const char32_t c :
       {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append(&text, c);
    const char* at = text.data();
    EXPECT_EQ(decode(at), c);
    EXPECT_EQ(at, text.data() + text.size());
    EXPECT_EQ(count(text), 1u);
  }
}

TEST(Unicode, properties) {
  EXPECT_TRUE(is(U'é', kAlpha));
  EXPECT_TRUE(is(U'é', kLower | kUpper));
  EXPECT_FALSE(is(U'é', kUpper));
  EXPECT_TRUE(is(U'ǅ', kTitle));
  EXPECT_TRUE(is(U'\u2003', kSpace));
  EXPECT_FALSE(is(U'\u2003', kPrintable));
  EXPECT_TRUE(is(U'½', kNumeric));
  EXPECT_FALSE(is(U'½', kDigit));
  EXPECT_FALSE(is(U'\x10FFFF', kPrintable));
}

TEST(Unicode, decimal_digits_of_any_script) {
  EXPECT_EQ(decimal_value(U'7'), 7);
  EXPECT_EQ(decimal_value(U'٣'), 3);
  EXPECT_EQ(decimal_value(U'\U0001D7D9'), 1);  // the second run of ten in one block
  EXPECT_EQ(decimal_value(U'²'), -1);
  EXPECT_EQ(decimal_value(U'a'), -1);
}

TEST(Unicode, offsets) {
  const std::string text = "a\xC3\xA9z";
  EXPECT_EQ(offset_of(text, 2), 3u);
  EXPECT_EQ(offset_of(text, 9), text.size());
}

}  // namespace
}  // namespace loopspec::unicode
