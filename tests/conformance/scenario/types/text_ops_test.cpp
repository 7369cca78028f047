#include "conformance/scenario/types/text_ops.hpp"

#include <gtest/gtest.h>

namespace loopspec {
namespace {

constexpr auto kText = Alphabet::unicode;

TEST(TextOps, replacing_nothing_surrounds_every_character) {
  EXPECT_EQ(replace_all("a\xC3\xA9", "", "-", -1, kText), "-a-\xC3\xA9-");
  EXPECT_EQ(replace_all("ab", "", "-", 2, kText), "-a-b");
  EXPECT_EQ(replace_all("", "", "-", -1, kText), "-");
  EXPECT_EQ(replace_all("aaa", "a", "b", 2, kText), "bba");
}

TEST(TextOps, splitting_at_a_separator) {
  EXPECT_EQ(split_at("a,b,,c", ",", -1), (Pieces{"a", "b", "", "c"}));
  EXPECT_EQ(split_at("a,b,c", ",", 1), (Pieces{"a", "b,c"}));
  EXPECT_EQ(split_at_reversed("a,b,c", ",", 1), (Pieces{"a,b", "c"}));
  EXPECT_EQ(split_at("", ",", -1), (Pieces{""}));
}

TEST(TextOps, splitting_at_white_space) {
  EXPECT_EQ(split_at_space("  a b\t\nc  ", -1, kText), (Pieces{"a", "b", "c"}));
  EXPECT_EQ(split_at_space("  a b  c  ", 1, kText), (Pieces{"a", "b  c"}));
  EXPECT_EQ(split_at_space_reversed("  a b  c  ", 1, kText), (Pieces{"  a b", "c"}));
  EXPECT_EQ(split_at_space(" \n ", -1, kText), Pieces{});
  EXPECT_EQ(split_at_space("a\xE2\x80\x83"
                           "b",
                           -1, kText),
            (Pieces{"a", "b"}));
  EXPECT_EQ(split_at_space("a\xE2\x80\x83"
                           "b",
                           -1, Alphabet::bytes)
                .size(),
            1u);
}

TEST(TextOps, lines) {
  EXPECT_EQ(split_lines("a\nb\r\nc\rd", false, kText), (Pieces{"a", "b", "c", "d"}));
  EXPECT_EQ(split_lines("a\n\nb\n", true, kText), (Pieces{"a\n", "\n", "b\n"}));
  EXPECT_EQ(split_lines("a\x1c"
                        "b\xC2\x85"
                        "c\xE2\x80\xA8"
                        "d",
                        false, kText),
            (Pieces{"a", "b", "c", "d"}));
  EXPECT_EQ(split_lines("a\x1c"
                        "b",
                        false, Alphabet::bytes)
                .size(),
            1u);
}

TEST(TextOps, stripping) {
  EXPECT_EQ(strip_space("\xC2\xA0 a \t", Side::both, kText), "a");
  EXPECT_EQ(strip_space(" a ", Side::left, kText), "a ");
  EXPECT_EQ(strip_characters("\xC3\xA9xa\xC3\xA9", "x\xC3\xA9", Side::both, kText), "a");
}

}  // namespace
}  // namespace loopspec
