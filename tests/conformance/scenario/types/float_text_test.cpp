#include <cmath>

#include "types_fixture.hpp"

namespace loopspec {
namespace {

using FloatTextTest = Types;

TEST_F(FloatTextTest, repr_is_the_shortest_text_that_reads_back) {
  EXPECT_EQ(float_repr(0.1), "0.1");
  EXPECT_EQ(float_repr(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(float_repr(1.0), "1.0");
  EXPECT_EQ(float_repr(-0.0), "-0.0");
  EXPECT_EQ(float_repr(1e15), "1000000000000000.0");
  EXPECT_EQ(float_repr(1e16), "1e+16");
  EXPECT_EQ(float_repr(1.5e300), "1.5e+300");
  EXPECT_EQ(float_repr(0.0001), "0.0001");
  EXPECT_EQ(float_repr(0.00001), "1e-05");
  EXPECT_EQ(float_repr(5e-324), "5e-324");
  EXPECT_EQ(float_repr(HUGE_VAL), "inf");
  EXPECT_EQ(float_repr(-NAN), "nan");
}

TEST_F(FloatTextTest, text_reads_as_a_float) {
  const auto read = [](std::string_view s) {
    return show(call(Value(classes.float_), {make_str(s)}));
  };
  EXPECT_EQ(read(" 1_000.5\n"), "1000.5");
  EXPECT_EQ(read("-.5"), "-0.5");
  EXPECT_EQ(read("1e400"), "inf");
  EXPECT_EQ(read("1e-400"), "0.0");
  EXPECT_EQ(read("-Infinity"), "-inf");
  EXPECT_EQ(read("\xD9\xA3"), "3.0");
  EXPECT_EQ(read("1e"), "ValueError: could not convert string to float: '1e'");
  EXPECT_EQ(read("0x10"), "ValueError: could not convert string to float: '0x10'");
}

TEST_F(FloatTextTest, rounding_is_exact_and_half_to_even) {
  const auto round = [](double d, std::int64_t digits) {
    return call_and_show(make_float(d), "__round__", {make_int(digits)});
  };
  EXPECT_EQ(round(2.675, 2), "2.67");
  EXPECT_EQ(round(0.125, 2), "0.12");
  EXPECT_EQ(round(25.0, -1), "20.0");
  EXPECT_EQ(round(25.5, -1), "30.0");
  EXPECT_EQ(round(1e300, 5), "1e+300");
  EXPECT_EQ(round(1.7e308, -308), "OverflowError: rounded value too large to represent");
}

}  // namespace
}  // namespace loopspec
