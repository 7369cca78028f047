#include <algorithm>

#include "conformance/generator/language/writer.hpp"

namespace loopspec::generator::language {
namespace {

constexpr double kMostBits = 2000;

}  // namespace

std::size_t Writer::below(std::size_t bound) {
  return next_ < choices_.size() ? choices_[next_++] % bound : 0;
}

void Writer::line(std::string_view text) {
  text_.append(static_cast<std::size_t>(depth_) * 4, ' ').append(text) += '\n';
}

void Writer::show(std::string_view expression) {
  line(Text{"show(lambda: {})", expression});
}

Integer Writer::integer(int depth) {
  const std::size_t which = depth > 0 ? below(16) : 0;
  if (which < 4) {
    const std::string literal = integer_literal();
    return {literal, 4.0 * static_cast<double>(literal.size())};
  }
  const Integer a = integer(depth - 1);
  switch (which) {
    case 4:
      return {Text{"({}{})", of({"-", "~", "+", "- -"}), a.text}, a.bits + 1};
    case 5:
      return {Text{"abs({})", a.text}, a.bits};
    case 6:
      return {Text{"({} << {})", a.text, of({"1", "0", "7", "63", "64", "65", "100"})},
              a.bits + 100};
    case 7:
      return {Text{"({} >> {})", a.text, of({"1", "0", "7", "63", "64", "65", "100"})}, a.bits};
    case 8: {
      const std::string_view exponent = of({"2", "0", "1", "3", "5", "10"});
      const double bits = a.bits * 10;
      return bits > kMostBits ? a : Integer{Text{"({} ** {})", a.text, exponent}, bits};
    }
    case 9: {
      const Integer b = integer(depth - 1);
      return {Text{"pow({}, {}, {})", a.text, b.text, integer(0).text}, 200};
    }
    case 10:
      return {Text{"({}).bit_length()", a.text}, 16};
    case 11:
      return {Text{"int({})", floating(depth - 1)}, 1100};
    case 12: {
      const Integer b = integer(depth - 1);
      const double bits = a.bits + b.bits;
      return bits > kMostBits ? a : Integer{Text{"({} * {})", a.text, b.text}, bits};
    }
    default: {
      const Integer b = integer(depth - 1);
      const std::string_view op = of({"+", "-", "//", "%", "&", "|", "^"});
      return {Text{"({} {} {})", a.text, op, b.text}, std::max(a.bits, b.bits) + 1};
    }
  }
}

std::string Writer::floating(int depth) {
  const std::size_t which = depth > 0 ? below(12) : 0;
  if (which < 5) {
    return float_literal();
  }
  const std::string a = floating(depth - 1);
  switch (which) {
    case 5:
      return Text{"float({})", integer(depth - 1).text};
    case 6:
      return Text{"({} / {})", integer(depth - 1).text, integer(depth - 1).text};
    case 7:
      return Text{"(abs({}) ** {})", a, number(depth - 1)};
    case 8:
      return Text{"round({}, {})", a, small()};
    case 9:
      return Text{"({}{})", of({"-", "+"}), a};
    default:
      return Text{"({} {} {})", a, of({"+", "-", "*", "/", "//", "%"}), number(depth - 1)};
  }
}

std::string Writer::number(int depth) {
  return maybe() ? floating(depth) : integer(depth).text;
}

std::string Writer::text(int depth) {
  const std::size_t which = depth > 0 ? below(10) : 0;
  if (which < 5) {
    return text_literal();
  }
  const std::string a = text(depth - 1);
  switch (which) {
    case 5:
      return Text{"({} + {})", a, text(depth - 1)};
    case 6:
      return Text{"({} * {})", a, of({"2", "0", "3", "-1", "True"})};
    case 7:
      return Text{"({})[{}]", a, slice()};
    case 8:
      return Text{"str({})", value(depth - 1)};
    default:
      return Text{"({}).{}()", a, of({"upper", "lower", "title", "swapcase", "strip", "casefold"})};
  }
}

std::string Writer::slice() {
  const auto bound = [this] {
    return of({"", "1", "0", "2", "-1", "-2", "3", "5", "-4", "100", "-100", "2**70", "-2**70",
               "None", "True"});
  };
  const std::string_view lower = bound();
  const std::string_view upper = bound();
  return Text{"{}:{}{}", lower, upper,
              of({"", ":", ":-1", ":2", ":-2", ":3", ":-3", ":0", ":2**70", ":-2**70"})};
}

std::string Writer::elements(int depth, std::size_t most) {
  std::string inner;
  for (std::size_t i = below(most + 1); i > 0; --i) {
    inner += value(depth - 1) + ", ";
  }
  return inner;
}

std::string Writer::list(int depth) {
  return "[" + elements(depth, 4) + "]";
}

std::string Writer::tuple(int depth) {
  return "(" + elements(depth, 4) + ")";
}

std::string Writer::dict(int depth) {
  std::string inner;
  for (std::size_t i = below(4); i > 0; --i) {
    const std::string_view key = of({"1", "'a'", "2", "'b'", "1.0", "None", "(1, 2)", "True", "'c'",
                                     "b'a'", "10**20", "0", "-0.0", "()"});
    inner += Text{"{}: {}, ", key, value(depth - 1)};
  }
  return "{" + inner + "}";
}

std::string Writer::number_set() {
  const std::size_t count = below(12);
  if (count == 0) {
    return std::string(of({"set()", "frozenset()"}));
  }
  const std::string_view name = of({"", "frozenset", "set"});
  const char open = name.empty() ? '{' : '[';
  std::string inner;
  for (std::size_t i = 0; i < count; ++i) {
    inner += (rarely() ? number(0) : std::to_string(below(40))) + ", ";
  }
  return name.empty() ? Text{"{}{}}}", open, inner} : Text{"{}({}{}])", name, open, inner};
}

std::string Writer::sequence(int depth) {
  switch (below(6)) {
    case 0:
      return list(depth);
    case 1:
      return tuple(depth);
    case 2:
      return text(depth);
    case 3:
      return bytes_literal();
    case 4:
      return Text{"range({}, {}, {})", small(), of({"5", "0", "10", "-7", "3"}),
                  of({"1", "2", "-1", "-3", "3", "2**64"})};
    default:
      return "[3, 1, 2]";
  }
}

std::string Writer::iterable(int depth) {
  switch (below(7)) {
    case 0:
      return "[1, 2, 3]";
    case 1:
      return number_set();
    case 2:
      return dict(depth);
    case 3:
      return Text{"iter({})", list(depth)};
    case 4:
      return Text{"(x for x in {})", list(depth)};
    case 5:
      return std::string(of({"map(str, [1, 2])", "zip('ab', (1, 2))", "enumerate('xy')",
                             "reversed([1, 2])", "filter(None, [0, 1, 2])", "range(3)"}));
    default:
      return rarely() ? value(depth) : list(depth);
  }
}

std::string Writer::value(int depth) {
  const std::size_t which = depth > 0 ? below(14) : below(9);
  switch (which) {
    case 0:
    case 1:
      return integer(0).text;
    case 2:
      return floating(0);
    case 3:
    case 4:
      return text_literal();
    case 5:
      return std::string(of({"None", "True", "False", "...", "NotImplemented"}));
    case 6:
      return bytes_literal();
    case 7:
      return integer(depth).text;
    case 8:
      return std::string(of({"[]", "()", "{}", "set()", "range(3)"}));
    case 9:
      return list(depth);
    case 10:
      return tuple(depth);
    case 11:
      return dict(depth);
    case 12:
      return number_set();
    default:
      return sequence(depth);
  }
}

std::string Writer::modest() {
  switch (below(6)) {
    case 0:
      return small();
    case 1:
      return text_literal();
    case 2:
      return std::string(of({"None", "1.5", "True", "...", "2**64", "float('nan')", "-0.0"}));
    case 3:
      return bytes_literal();
    case 4:
      return std::string(of({"[]", "()", "{}", "[1, 2]", "(1, 'a')", "{'a': 1}", "{1}", "range(3)",
                             "int", "len", "ValueError('v')", "[[1, 2]]", "print"}));
    default:
      return small();
  }
}

}  // namespace loopspec::generator::language
