#include <cmath>

#include "types_fixture.hpp"

namespace loopspec {
namespace {

using BigIntTest = Types;

std::string binary_text(BinaryOp op, std::string_view a, std::string_view b) {
  return int_text(int_binary(op, make_int_from_decimal(a), make_int_from_decimal(b)));
}

TEST_F(BigIntTest, results_leave_and_enter_the_range_of_immediates) {
  const Value top = number(Value::kSmallMax);
  const Value above = int_binary(BinaryOp::add, top, number(1));
  EXPECT_FALSE(above.is_small_int());
  EXPECT_EQ(int_text(above), "4611686018427387904");
  EXPECT_TRUE(int_binary(BinaryOp::sub, above, number(1)).same(top));
  EXPECT_EQ(binary_text(BinaryOp::mul, "4611686018427387903", "-4611686018427387904"),
            "-21267647932558653961849226946058125312");
}

TEST_F(BigIntTest, division_rounds_down_and_the_remainder_has_the_divisors_sign) {
  EXPECT_EQ(binary_text(BinaryOp::floordiv, "-7", "2"), "-4");
  EXPECT_EQ(binary_text(BinaryOp::mod, "-7", "2"), "1");
  EXPECT_EQ(binary_text(BinaryOp::mod, "7", "-2"), "-1");
  EXPECT_EQ(binary_text(BinaryOp::floordiv, "-100000000000000000000", "7"),
            "-14285714285714285715");
  EXPECT_EQ(binary_text(BinaryOp::mod, "-100000000000000000000", "7"), "5");
  EXPECT_EQ(binary_text(BinaryOp::mod, "100000000000000000000", "-7"), "-5");
}

TEST_F(BigIntTest, bits_of_negative_numbers_are_those_of_twos_complement) {
  EXPECT_EQ(binary_text(BinaryOp::and_, "-100000000000000000000", "255"), "0");
  EXPECT_EQ(binary_text(BinaryOp::and_, "-100000000000000000001", "255"), "255");
  EXPECT_EQ(binary_text(BinaryOp::or_, "-100000000000000000001", "1"), "-100000000000000000001");
  EXPECT_EQ(binary_text(BinaryOp::xor_, "-100000000000000000001", "-1"), "100000000000000000000");
  EXPECT_EQ(binary_text(BinaryOp::rshift, "-100000000000000000001", "3"), "-12500000000000000001");
  EXPECT_EQ(binary_text(BinaryOp::rshift, "-1", "200"), "-1");
  EXPECT_EQ(binary_text(BinaryOp::lshift, "-3", "70"), "-3541774862152233910272");
}

TEST_F(BigIntTest, texts_of_any_base_and_length) {
  EXPECT_EQ(int_text(int_pow(number(2), 200), 16), "1" + std::string(50, '0'));
  EXPECT_EQ(int_text(int_pow(number(10), 100)), "1" + std::string(100, '0'));
  EXPECT_EQ(int_text(int_from_text("-zz", 36), 36), "-zz");
  const std::string digits = "98765432109876543210987654321098765432109876543210";
  EXPECT_EQ(int_text(big(digits)), digits);
}

TEST_F(BigIntTest, conversion_to_double_rounds_half_to_even) {
  EXPECT_EQ(int_to_double(big("9007199254740993")), 9007199254740992.0);
  EXPECT_EQ(int_to_double(big("9007199254740995")), 9007199254740996.0);
  EXPECT_EQ(int_to_double(big("36893488147419107329")), 36893488147419111424.0);
  EXPECT_TRUE(std::isinf(int_to_double(int_pow(number(2), 1024))));
  EXPECT_EQ(int_true_divide(int_pow(number(10), 400), int_pow(number(10), 399)), 10.0);
  EXPECT_EQ(int_true_divide(number(1), int_pow(number(2), 1074)), 5e-324);
  EXPECT_EQ(int_true_divide(number(1), int_pow(number(2), 1075)), 0.0);
  EXPECT_EQ(int_true_divide(number(3), int_pow(number(2), 1076)), 5e-324);
}

TEST_F(BigIntTest, comparison_with_doubles_is_exact) {
  EXPECT_EQ(int_compare(big("9007199254740993"), 9007199254740992.0), 1);
  EXPECT_EQ(int_compare(number(2), 2.5), -1);
  EXPECT_EQ(int_compare(number(-2), -2.5), 1);
  EXPECT_EQ(int_compare(int_pow(number(10), 400), HUGE_VAL), -1);
}

TEST_F(BigIntTest, equal_numbers_hash_alike) {
  EXPECT_EQ(int_hash(int_pow(number(2), 100)), hash_double(std::ldexp(1.0, 100)));
  EXPECT_EQ(int_hash(number(-1)), -2);
  EXPECT_EQ(int_hash(big("2305843009213693951")), 0);
  EXPECT_EQ(int_hash(big("-1267650600228229401496703205376")), -549755813888);
}

TEST_F(BigIntTest, bytes_in_both_directions) {
  EXPECT_EQ(int_to_bytes(number(-5), 3), std::string("\xFB\xFF\xFF", 3));
  EXPECT_EQ(int_text(int_from_bytes(std::string("\xFB\xFF\xFF", 3), true)), "-5");
  EXPECT_EQ(int_text(int_from_bytes(std::string("\xFB\xFF\xFF", 3), false)), "16777211");
  EXPECT_EQ(int_text(int_from_bytes("", true)), "0");
}

TEST_F(BigIntTest, powers_modulo) {
  EXPECT_EQ(int_text(int_pow_mod(number(3), int_pow(number(10), 30), number(1000007))), "687452");
  EXPECT_EQ(int_text(int_pow_mod(number(-3), number(3), number(-7))), "-6");
}

}  // namespace
}  // namespace loopspec
