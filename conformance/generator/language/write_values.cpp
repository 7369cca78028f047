// Numbers, and what makes numbers of other things.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::size_t kObservations = 14;

std::string comparison(Writer& w) {
  std::string result = w.number(1);
  for (std::size_t i = w.below(3) + 1; i > 0; --i) {
    result += Text{" {} {}", w.of({"<", "<=", "==", "!=", ">", ">="}), w.number(1)};
  }
  return result;
}

std::string numbers_list(Writer& w) {
  std::string inner;
  for (std::size_t i = w.below(6); i > 0; --i) {
    inner += w.number(0) + ", ";
  }
  return "[" + inner + "]";
}

std::string of_floats(Writer& w) {
  const std::string a = w.floating(1);
  switch (w.below(8)) {
    case 0:
      return Text{"({}).is_integer()", a};
    case 1:
      return Text{"({}).as_integer_ratio()", a};
    case 2:
      return Text{"({}).hex()", a};
    case 3:
      return Text{"math.{}({})", w.of({"floor", "ceil", "trunc"}), a};
    case 4:
      return Text{"math.{}({}, {})", w.of({"copysign", "fmod", "ldexp"}), a,
                  w.maybe() ? w.small() : w.floating(0)};
    case 5:
      return Text{"math.{}({})",
                  w.of({"isnan", "isinf", "isfinite", "frexp", "modf", "sqrt", "fabs"}), a};
    case 6:
      return Text{"math.fsum({})", numbers_list(w)};
    default:
      return Text{"round({})", a};
  }
}

std::string of_integers(Writer& w) {
  const std::string a = w.integer(1).text;
  switch (w.below(8)) {
    case 0:
      return Text{"hash({})", a};
    case 1:
      return Text{"round({}, {})", a, w.small()};
    case 2:
      return Text{"math.gcd({}, {})", a, w.integer(1).text};
    case 3:
      return Text{"math.isqrt({})", a};
    case 4:
      return Text{"({}).{}", a,
                  w.of({"numerator", "denominator", "real", "imag", "conjugate()",
                        "as_integer_ratio()", "__index__()"})};
    case 5:
      return Text{"divmod({}, {})", a, w.number(1)};
    case 6:
      return Text{"math.comb({}, {})", w.small(), w.small()};
    default:
      return Text{"{}({})", w.of({"bool", "float", "str", "repr"}), a};
  }
}

std::string mixed(Writer& w) {
  const std::string_view op =
      w.of({"+", "-", "/", "//", "%", "&", "|", "^", "<<", ">>", "@", "<", ">="});
  const std::string left = w.maybe() ? w.value(0) : w.number(0);
  const std::string_view right = w.of({"1", "'a'", "None", "[]", "1.5", "{}", "()", "b'b'", "{1}",
                                       "3", "...", "print", "int", "range(2)"});
  return Text{"{} {} {}", left, op, right};
}

}  // namespace

void write_numbers(Writer& w) {
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    switch (w.below(9)) {
      case 0:
        w.show(w.integer().text);
        break;
      case 1:
        w.show(w.floating());
        break;
      case 2:
        w.show(comparison(w));
        break;
      case 3:
        w.show(of_floats(w));
        break;
      case 4:
        w.show(of_integers(w));
        break;
      case 5:
        w.show(mixed(w));
        break;
      case 6:
        w.show(
            Text{"{}({})", w.of({"min", "max", "sum", "sorted", "any", "all"}), numbers_list(w)});
        break;
      case 7:
        w.show(Text{"divmod({}, {})", w.number(1), w.number(1)});
        break;
      default:
        w.show(Text{"{} in {}, {}", w.number(0), numbers_list(w), w.number()});
    }
  }
}

void write_conversions(Writer& w) {
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    const std::string digits(w.of({"'12'",
                                   "' 12 '",
                                   "'1_000'",
                                   "'0x1f'",
                                   "'١٢'",
                                   "'1e5'",
                                   "'nan'",
                                   "'-Infinity'",
                                   "''",
                                   "'1__0'",
                                   "'_1'",
                                   "'1e400'",
                                   "'0b101'",
                                   "'12abc'",
                                   "'½'",
                                   "'--1'",
                                   "'+5'",
                                   "'z'",
                                   "'0o17'",
                                   "'007'",
                                   "'.5'",
                                   "'5.'",
                                   "'1e-400'",
                                   "'0.1e'",
                                   "'\\n7\\t'",
                                   "'-0'",
                                   "'1_0.0_1'",
                                   "'inf'",
                                   "'123456789012345678901234567890'",
                                   "'0x'",
                                   "b'12'",
                                   "bytearray(b'7')",
                                   "'1.7976931348623159e308'",
                                   "'4.9406564584124654e-324'",
                                   "'2.4703282292062327e-324'",
                                   "'9007199254740993'",
                                   "'٣.٥'",
                                   "'+'"}));
    switch (w.below(10)) {
      case 0:
        w.show(Text{"int({})", digits});
        break;
      case 1:
        w.show(Text{"float({})", digits});
        break;
      case 2:
        w.show(Text{"int({}, {})", digits,
                    w.of({"0", "2", "8", "10", "16", "36", "1", "37", "-1", "'a'", "3", "2**70"})});
        break;
      case 3:
        w.show(Text{"{}({})",
                    w.of({"int", "float", "str", "bool", "list", "tuple", "bytes", "repr", "ascii",
                          "ord", "chr", "hex", "oct", "bin"}),
                    w.rarely() ? "'a'" : w.modest()});
        break;
      case 4:
        w.show(Text{"({}).to_bytes({}, {}{})", w.integer(1).text, w.of({"8", "1", "16", "0", "-1"}),
                    w.of({"'big'", "'little'", "'x'"}),
                    w.of({"", ", signed=True", ", signed=False"})});
        break;
      case 5:
        w.show(Text{"int.from_bytes({}, {}{})", w.bytes_literal(), w.of({"'big'", "'little'"}),
                    w.of({"", ", signed=True"})});
        break;
      case 6:
        w.show(Text{"float.fromhex({})",
                    w.of({"'0x1.8p3'", "'1'", "'-0x.8p-1074'", "'inf'", "'0x1p1024'", "'x'", "''",
                          "'0x1.fffffffffffff8p1023'", "' 0xap0 '", "'0x1p-1075'", "'nan'"})});
        break;
      case 7:
        w.show(Text{"{}({})", w.of({"hex", "oct", "bin", "chr", "str"}), w.integer(1).text});
        break;
      case 8:
        w.show(Text{"({}, str({}))", w.floating(1), w.floating(0)});
        break;
      default:
        w.show(Text{"[ord(c) for c in {}]", w.text_literal()});
    }
  }
}

}  // namespace loopspec::generator::language
