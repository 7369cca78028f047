// Values at the edges, where implementations differ.
#include <array>

#include "conformance/generator/language/writer.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::array<std::string_view, 40> kIntegers = {"0",
                                                        "1",
                                                        "2",
                                                        "3",
                                                        "7",
                                                        "10",
                                                        "-1",
                                                        "-2",
                                                        "-7",
                                                        "5",
                                                        "True",
                                                        "False",
                                                        "16",
                                                        "255",
                                                        "256",
                                                        "-256",
                                                        "100",
                                                        "1000",
                                                        "65535",
                                                        "1073741823",
                                                        "1073741824",
                                                        "2147483647",
                                                        "-2147483648",
                                                        "4294967296",
                                                        "9007199254740991",
                                                        "9007199254740992",
                                                        "9007199254740993",
                                                        "9223372036854775807",
                                                        "9223372036854775808",
                                                        "-9223372036854775808",
                                                        "-9223372036854775809",
                                                        "18446744073709551615",
                                                        "18446744073709551616",
                                                        "1000000000000000000",
                                                        "10000000000000000000",
                                                        "1000000000000000000000000000000",
                                                        "-123456789012345678901234567890",
                                                        "340282366920938463463374607431768211456",
                                                        "1000000007",
                                                        "-99999999999999999999"};

constexpr std::array<std::string_view, 40> kFloats = {"0.0",
                                                      "1.0",
                                                      "0.5",
                                                      "-0.0",
                                                      "2.5",
                                                      "-1.5",
                                                      "0.1",
                                                      "1e16",
                                                      "1e22",
                                                      "1e23",
                                                      "5e-324",
                                                      "1.7976931348623157e+308",
                                                      "float('inf')",
                                                      "float('-inf')",
                                                      "float('nan')",
                                                      "3.5",
                                                      "1e-05",
                                                      "0.0001",
                                                      "123456789.125",
                                                      "9007199254740993.0",
                                                      "2.2250738585072014e-308",
                                                      "1e100",
                                                      "-1e-100",
                                                      "0.3",
                                                      "1e15",
                                                      "999999999999999.9",
                                                      "99999999999999999.0",
                                                      "3.141592653589793",
                                                      "-2.5",
                                                      "1.5",
                                                      "0.30000000000000004",
                                                      "100.0",
                                                      "1e300",
                                                      "-1e300",
                                                      "4.35",
                                                      "2.675",
                                                      "1e-320",
                                                      "0.045",
                                                      "1234.5",
                                                      "9.995"};

constexpr std::array<std::string_view, 44> kTexts = {"''",
                                                     "'a'",
                                                     "'abc'",
                                                     "'ABC'",
                                                     "'Hello World'",
                                                     "'aXbXc'",
                                                     "'  pad  '",
                                                     "'\\t x\\n'",
                                                     "'a,b,,c'",
                                                     "'\"'",
                                                     "\"it's\"",
                                                     "'\\\\'",
                                                     "'\\x00'",
                                                     "'äöü'",
                                                     "'ß'",
                                                     "'İ'",
                                                     "'ı'",
                                                     "'日本語'",
                                                     "'😀'",
                                                     "'a😀b'",
                                                     "'ǆ'",
                                                     "'١٢٣'",
                                                     "'½'",
                                                     "'²'",
                                                     "'\\u2028x'",
                                                     "'\\x85y'",
                                                     "'e\\u0301'",
                                                     "'ﬁ'",
                                                     "'Σς'",
                                                     "'\\x7f'",
                                                     "'\\xad'",
                                                     "'0'",
                                                     "'12'",
                                                     "'-3'",
                                                     "'1.5'",
                                                     "'x=1'",
                                                     "'{}'",
                                                     "'%s'",
                                                     "'line\\nline\\r\\n'",
                                                     "'aaaa'",
                                                     "'one two  three'",
                                                     "'Ŀ'",
                                                     "'\\u200b'",
                                                     "'ÿĀ'"};

constexpr std::array<std::string_view, 16> kBytes = {
    "b''",           "b'a'",      "b'abc'",   "b'ABC'",         "b'\\x00\\xff'",
    "b'  pad '",     "b'a,b,,c'", "b'12'",    "b'\\xc3\\xa4'",  "b'aaaa'",
    "b'\\n\\r\\t'",  "b'\\''",    "b'\"\\''", "b'Hello World'", "bytearray(b'abc')",
    "bytearray(b'')"};

constexpr std::array<std::string_view, 24> kExceptionTypes = {
    "ValueError",        "KeyError",          "TypeError",           "IndexError",
    "ZeroDivisionError", "RuntimeError",      "StopIteration",       "LookupError",
    "ArithmeticError",   "Exception",         "AttributeError",      "NameError",
    "OSError",           "AssertionError",    "NotImplementedError", "OverflowError",
    "UnicodeError",      "GeneratorExit",     "StopAsyncIteration",  "EOFError",
    "TimeoutError",      "FileNotFoundError", "RecursionError",      "BufferError"};

constexpr std::array<std::string_view, 9> kArguments = {
    "'a'", "", "1", "'a', 2", "None", "'x y'", "('t',)", "'é'", "ValueError('inner')"};

}  // namespace

std::string Writer::integer_literal() {
  const std::size_t which = below(kIntegers.size() + 4);
  if (which < kIntegers.size()) {
    return std::string(kIntegers[which]);
  }
  std::string digits = maybe() ? "-" : "";
  digits += static_cast<char>('1' + below(9));
  for (std::size_t i = below(45); i > 0; --i) {
    digits += static_cast<char>('0' + below(10));
  }
  return digits;
}

std::string Writer::float_literal() {
  const std::size_t which = below(kFloats.size() + 6);
  if (which < kFloats.size()) {
    return std::string(kFloats[which]);
  }
  const std::size_t whole = below(256) * 256 + below(256);
  const std::size_t part = below(256) * 65536 + below(256) * 256 + below(256);
  const int exponent =
      static_cast<int>(below(which % 2 == 0 ? 30 : 256)) - (which % 2 == 0 ? 15 : 128);
  return Text{"{}{}.{}e{}", maybe() ? "-" : "", whole, part, exponent};
}

std::string Writer::text_literal() {
  return std::string(of(kTexts));
}

std::string Writer::bytes_literal() {
  return std::string(of(kBytes));
}

std::string Writer::small() {
  return std::string(of({"0", "1", "2", "3", "-1", "-2", "4", "5", "-3", "7", "9", "-5"}));
}

std::string Writer::index_like() {
  return std::string(of({"0", "1", "2", "-1", "-2", "3", "5", "-4", "10", "True", "None", "1.0",
                         "10**20", "-10**20", "'a'", "2**63", "-2**63 - 1", "()"}));
}

std::string Writer::exception_type() {
  return std::string(of(kExceptionTypes));
}

std::string Writer::exception() {
  const std::string type = exception_type();
  return Text{"{}({})", type, of(kArguments)};
}

}  // namespace loopspec::generator::language
