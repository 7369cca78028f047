#include "conformance/scenario/types/str_methods.hpp"
#include "types_fixture.hpp"

namespace loopspec {
namespace {

using StrTest = Types;

TEST_F(StrTest, repr_chooses_quotes_and_escapes) {
  EXPECT_EQ(str_repr("a'b"), "\"a'b\"");
  EXPECT_EQ(str_repr("a'b\"c"), "'a\\'b\"c'");
  EXPECT_EQ(str_repr("\n\t\\\x7F"), "'\\n\\t\\\\\\x7f'");
  EXPECT_EQ(str_repr("\xC3\xA9\xC2\x85\xF0\x9F\x98\x80"), "'\xC3\xA9\\x85\xF0\x9F\x98\x80'");
  EXPECT_EQ(str_repr("\xED\xA0\x80"), "'\\ud800'");
  EXPECT_EQ(ascii_text("'\xC3\xA9\xE2\x82\xAC'"), "'\\xe9\\u20ac'");
}

TEST_F(StrTest, indices_count_code_points) {
  const Value s = text("a\xC3\xA9\xE2\x82\xAC");
  EXPECT_EQ(length(s), 3);
  EXPECT_EQ(show(get_item(s, number(-1))), "'\xE2\x82\xAC'");
  EXPECT_EQ(show(get_item(s, number(3))), "IndexError: string index out of range");
  EXPECT_EQ(call_and_show(s, "find", {text("\xE2\x82\xAC")}), "2");
}

TEST_F(StrTest, interned_strings_are_one_object) {
  EXPECT_EQ(intern("some name"), intern("some name"));
  EXPECT_TRUE(text("").same(text("")));
  EXPECT_TRUE(text("x").same(text("x")));
  EXPECT_EQ(text("abc").as<Str>()->hash(), intern("abc")->hash());
}

TEST_F(StrTest, case_conversions_may_change_the_length) {
  EXPECT_EQ(call_and_show(text("stra\xC3\x9F"
                               "e"),
                          "upper"),
            "'STRASSE'");
  EXPECT_EQ(call_and_show(text("\xCE\x9F\xCE\x94\xCE\x9F\xCE\xA3"), "lower"),
            "'\xCE\xBF\xCE\xB4\xCE\xBF\xCF\x82'");
  EXPECT_EQ(call_and_show(text("they're"), "title"), "\"They'Re\"");
}

TEST_F(StrTest, encoding_and_decoding) {
  EXPECT_EQ(call_and_show(text("\xC3\xA9"), "encode"), "b'\\xc3\\xa9'");
  EXPECT_EQ(call_and_show(text("\xC3\xA9"), "encode", {text("ascii")}),
            "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: "
            "ordinal not in range(128)");
  EXPECT_EQ(call_and_show(text("\xC3\xA9"), "encode", {text("UTF-16LE")}), "b'\\xe9\\x00'");
  EXPECT_EQ(call_and_show(text("x"), "encode", {text("klingon")}),
            "LookupError: unknown encoding: klingon");
}

TEST_F(StrTest, concatenation_asks_the_other_side_first) {
  EXPECT_EQ(show(binary(BinaryOp::add, text("a"), number(1))),
            "TypeError: can only concatenate str (not \"int\") to str");
  EXPECT_EQ(show(binary(BinaryOp::mul, number(2), text("ab"))), "'abab'");
  EXPECT_EQ(show(binary(BinaryOp::mul, text("a"), text("b"))),
            "TypeError: can't multiply sequence by non-int of type 'str'");
}

}  // namespace
}  // namespace loopspec
