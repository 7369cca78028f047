// The three ways to format, with what they refuse.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::size_t kObservations = 14;

std::string specification(Writer& w) {
  std::string spec;
  const std::string_view align = w.of({"", "<", ">", "^", "="});
  if (!align.empty()) {
    spec += w.of({"", "*", "0", "ä", " ", "-", "<"});
  }
  spec += align;
  spec += w.of({"", "+", " ", "-"});
  if (w.minor() >= 11 && w.rarely()) {
    spec += "z";
  }
  spec += w.of({"", "", "#"});
  spec += w.of({"", "", "0"});
  spec += w.of({"", "5", "10", "1", "20", "33"});
  spec += w.of({"", "", ",", "_"});
  spec += w.of({"", "", ".0", ".2", ".5", ".17", ".1", "."});
  spec +=
      w.of({"", "d", "f", "g", "e", "s", "x", "X", "b", "o", "c", "n", "%", "E", "G", "F", "r"});
  return spec;
}

std::string formatted(Writer& w) {
  switch (w.below(5)) {
    case 0:
      return w.integer(1).text;
    case 1:
    case 2:
      return w.floating(1);
    case 3:
      return w.text_literal();
    default:
      return w.value(0);
  }
}

std::string conversion(Writer& w) {
  std::string result = "%";
  result += w.of({"", "", "(a)", "(b)"});
  result += w.of({"", "-", "+", " ", "0", "#", "-0", "+#"});
  result += w.of({"", "5", "12", "*", "1"});
  result += w.of({"", "", ".0", ".3", ".10", ".*", "."});
  result += w.of({"", "", "l", "h"});
  result += w.of({"s", "d", "r", "f", "x", "g", "e", "c", "i", "o",
                  "X", "a", "%", "G", "E", "u", "F", "y", "",  "b"});
  return result;
}

std::string percent(Writer& w) {
  std::string format(w.of({"", "a", "ü", "100"}));
  for (std::size_t i = w.below(3) + 1; i > 0; --i) {
    format += conversion(w) + (w.maybe() ? " " : "");
  }
  std::string arguments;
  // A width or precision comes from the arguments: none of them makes a gigabyte.
  const bool is_width = format.find('*') != std::string::npos;
  switch (is_width ? 5 : w.below(5)) {
    case 5:
      arguments = Text{"({}, {}, {})", w.small(), w.modest(), w.modest()};
      break;
    case 0:
      arguments = formatted(w);
      break;
    case 1:
      arguments = Text{"{{'a': {}, 'b': {}}}", formatted(w), formatted(w)};
      break;
    case 2:
      arguments = Text{"({}, {})", formatted(w), formatted(w)};
      break;
    case 3:
      arguments = Text{"({},)", formatted(w)};
      break;
    default:
      arguments = Text{"({}, {}, {})", w.small(), formatted(w), formatted(w)};
  }
  return Text{"{}'{}' % {}", w.rarely() && format.find("ü") == std::string::npos ? "b" : "", format,
              arguments};
}

std::string field(Writer& w) {
  std::string result = "{";
  result += w.of({"", "0", "1", "a", "2", "0[0]", "a.real", "0.imag", "a[k]", "-1", "0[", "a.",
                  "0 ", "10", "0.x.y", "1[-1]"});
  result += w.of({"", "", "!r", "!s", "!a", "!x", "!"});
  if (w.maybe()) {
    result += ":" + (w.rarely() ? std::string(w.of({"{}", "{1}", "{a}", "{0}.{1}", "{"}))
                                : specification(w));
  }
  return result + "}";
}

std::string by_format(Writer& w) {
  std::string pattern;
  for (std::size_t i = w.below(3) + 1; i > 0; --i) {
    pattern += w.of({"", "x", "{{", "}}", "ß ", "}", "{"});
    pattern += field(w);
  }
  const bool nests = pattern.find(":{") != std::string::npos;
  const auto argument = [&] { return nests ? w.modest() : formatted(w); };
  return Text{"'{}'.format({}, {}, a={})", pattern, argument(), argument(),
              w.maybe() ? "{'k': 1}" : argument()};
}

std::string f_string(Writer& w) {
  std::string result = "f'";
  for (std::size_t i = w.below(2) + 1; i > 0; --i) {
    std::string value =
        w.maybe() ? w.number(1) : std::string(w.of({"[1, 2]", "None", "(1,)", "True"}));
    if (value.find('\'') != std::string::npos) {
      value = "x";
    }
    result += Text{"{}{{{}{}{}", w.of({"", "a", "{{", "é"}), value, w.of({"", "", "=", " = "}),
                   w.of({"", "", "!r", "!s", "!a"})};
    if (w.maybe()) {
      result += ":" + (w.rarely() ? std::string("{x}.{y}") : specification(w));
    }
    result += "}";
  }
  return result + "'";
}

}  // namespace

void write_formats(Writer& w) {
  w.line(Text{"x, y = {}, {}", w.of({"5", "12.5", "'ab'", "-3"}), w.small()});
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    switch (w.below(5)) {
      case 0:
        w.show(Text{"format({}, '{}')", formatted(w), specification(w)});
        break;
      case 1:
        w.show(percent(w));
        break;
      case 2:
        w.show(by_format(w));
        break;
      case 3:
        w.show(f_string(w));
        break;
      default:
        w.show(Text{"format({}, '{}')", w.number(1), specification(w)});
    }
  }
}

}  // namespace loopspec::generator::language
