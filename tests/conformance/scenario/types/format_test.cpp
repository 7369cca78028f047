#include "conformance/scenario/types/format.hpp"

#include <cmath>

#include "conformance/scenario/types/percent.hpp"
#include "types_fixture.hpp"

namespace loopspec {
namespace {

class FormatTest : public Types {
 protected:
  static std::string format(const Value& v, std::string_view spec) {
    return show(format_value(v, make_str(spec)));
  }
};

TEST_F(FormatTest, ints) {
  EXPECT_EQ(format(number(1234567), ","), "'1,234,567'");
  EXPECT_EQ(format(number(255), "#010x"), "'0x000000ff'");
  EXPECT_EQ(format(number(-5), "05"), "'-0005'");
  EXPECT_EQ(format(number(1234567), "015,"), "'000,001,234,567'");
  EXPECT_EQ(format(number(5), "*^7"), "'***5***'");
  EXPECT_EQ(format(number(65), "c"), "'A'");
  EXPECT_EQ(format(number(5), ".2"),
            "ValueError: Precision not allowed in integer format specifier");
  EXPECT_EQ(format(number(5), "s"), "ValueError: Unknown format code 's' for object of type 'int'");
}

TEST_F(FormatTest, floats) {
  EXPECT_EQ(format(make_float(1234.5), ",.2f"), "'1,234.50'");
  EXPECT_EQ(format(make_float(0.256), ".1%"), "'25.6%'");
  EXPECT_EQ(format(make_float(123.0), ".3"), "'1.23e+02'");
  EXPECT_EQ(format(make_float(1e-7), "g"), "'1e-07'");
  EXPECT_EQ(format(make_float(1.0), "#g"), "'1.00000'");
  EXPECT_EQ(format(make_float(-0.01), "z.1f"), "'0.0'");
  EXPECT_EQ(format(make_float(HUGE_VAL), "08.2f"), "'00000inf'");
}

TEST_F(FormatTest, strings) {
  EXPECT_EQ(format(text("abc"), ">5.2"), "'   ab'");
  EXPECT_EQ(format(text("\xC3\xA9"), "\xE2\x82\xAC^5"),
            "'\xE2\x82\xAC\xE2\x82\xAC\xC3\xA9\xE2\x82\xAC\xE2\x82\xAC'");
  EXPECT_EQ(format(text("a"), "+"), "ValueError: Sign not allowed in string format specifier");
}

TEST_F(FormatTest, messages_are_those_of_the_running_version) {
  EXPECT_EQ(format(number(1), "abc"),
            "ValueError: Invalid format specifier 'abc' for object of type 'int'");
  EXPECT_EQ(format(text("a"), "03"), "'a00'");
  set_version({3, 9, 18});
  EXPECT_EQ(format(number(1), "abc"), "ValueError: Invalid format specifier");
  EXPECT_EQ(format(text("a"), "03"),
            "ValueError: '=' alignment not allowed in string format specifier");
}

TEST_F(FormatTest, templates) {
  const Value arguments = make_tuple({number(1), text("x")});
  const auto fill = [&](std::string_view t) {
    return show(format_template(make_str(t), arguments, Value()));
  };
  EXPECT_EQ(fill("{{{}}}-{!r:>4}"), "\"{1}- 'x'\"");
  EXPECT_EQ(fill("{0}{1}{0}"), "'1x1'");
  EXPECT_EQ(fill("{"), "ValueError: Single '{' encountered in format string");
  EXPECT_EQ(
      fill("{}{0}"),
      "ValueError: cannot switch from automatic field numbering to manual field specification");
  EXPECT_EQ(fill("{5}"), "IndexError: Replacement index 5 out of range for positional args tuple");
}

TEST_F(FormatTest, percent) {
  const auto fill = [](std::string_view t, const Value& v) -> std::string {
    std::string out;
    return percent_build(PercentTarget::text, t, v, &out) ? out : show(Value());
  };
  EXPECT_EQ(fill("%05.1f|%-4d|%+x", make_tuple({make_float(2.25), number(7), number(255)})),
            "002.2|7   |+ff");
  EXPECT_EQ(fill("%s", make_tuple({})), "TypeError: not enough arguments for format string");
  EXPECT_EQ(fill("%d", text("x")), "TypeError: %d format: a real number is required, not str");
}

}  // namespace
}  // namespace loopspec
