// str and bytes: their methods, slices and comparisons.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::size_t kObservations = 16;

// A string to search for: short, so that it is found.
std::string part(Writer& w, std::string_view prefix) {
  return Text{"{}{}", prefix,
              w.of({"'a'", "'b'", "''", "'aa'", "','", "' '", "'l'", "'bc'", "'Hello'", "'x'"})};
}

std::string range_of(Writer& w) {
  switch (w.below(3)) {
    case 0:
      return "";
    case 1:
      return ", " + w.index_like();
    default:
      return Text{", {}, {}", w.index_like(), w.index_like()};
  }
}

// The call of a method that str and bytes share; `prefix` is b for bytes.
std::string shared_method(Writer& w, std::string_view prefix) {
  switch (w.below(16)) {
    case 0:
      return Text{"{}({}{})", w.of({"find", "index", "rfind", "rindex", "count"}), part(w, prefix),
                  range_of(w)};
    case 1:
      return Text{"{}({}{})", w.of({"startswith", "endswith"}), part(w, prefix), range_of(w)};
    case 2:
      return Text{"{}(({}, {}))", w.of({"startswith", "endswith"}), part(w, prefix),
                  part(w, prefix)};
    case 3:
      return Text{"{}({}{})", w.of({"split", "rsplit"}), w.maybe() ? part(w, prefix) : "None",
                  w.of({"", ", 1", ", 0", ", -1", ", 2", ", maxsplit=1"})};
    case 4:
      return std::string(w.of({"split()", "rsplit()", "splitlines()", "splitlines(True)"}));
    case 5:
      return Text{"{}({})", w.of({"strip", "lstrip", "rstrip"}), w.maybe() ? "" : part(w, prefix)};
    case 6:
      return Text{"replace({}, {}{})", part(w, prefix), part(w, prefix),
                  w.of({"", ", 1", ", 0", ", -1", ", 2"})};
    case 7:
      return Text{"{}({})", w.of({"partition", "rpartition"}), part(w, prefix)};
    case 8:
      return Text{"{}({}{})", w.of({"center", "ljust", "rjust"}),
                  w.of({"10", "3", "0", "7", "-1", "'a'", "2.5"}),
                  w.rarely() ? ", " + part(w, prefix) : ""};
    case 9:
      return Text{"zfill({})", w.of({"5", "0", "10", "-3"})};
    case 10:
      return Text{"join({})",
                  w.maybe() ? Text{"[{}, {}]", part(w, prefix), part(w, prefix)} : w.iterable(0)};
    case 11:
      return Text{"expandtabs({})", w.of({"", "4", "0", "-1"})};
    case 12:
      return Text{"{}({})", w.of({"removeprefix", "removesuffix"}), part(w, prefix)};
    case 13:
      return Text{"{}()", w.of({"upper", "lower", "title", "capitalize", "swapcase"})};
    case 14:
      return Text{"{}()", w.of({"isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower",
                                "istitle", "isascii"})};
    default:
      return Text{"{}({})",
                  w.of({"find", "split", "strip", "replace", "join", "startswith", "center",
                        "count", "zfill", "partition", "title"}),
                  w.modest()};
  }
}

void show_text(Writer& w) {
  const std::string text = w.text();
  switch (w.below(9)) {
    case 0:
    case 1:
      return w.show(Text{"({}).{}", text, shared_method(w, "")});
    case 2:
      return w.show(Text{"({})[{}]", text, w.slice()});
    case 3:
      return w.show(Text{"({})[{}]", text, w.index_like()});
    case 4:
      return w.show(Text{"{} {} {}", text, w.of({"<", "in", "==", "+", "not in", ">=", "*", "%"}),
                         w.rarely() ? w.modest() : w.text_literal()});
    case 5:
      return w.show(Text{"({}).{}()", text,
                         w.of({"isidentifier", "isprintable", "isdecimal", "isnumeric", "casefold",
                               "encode", "__len__", "swapcase", "title", "capitalize"})});
    case 6:
      return w.show(
          Text{"({}).encode({}, {})", text,
               w.of({"'utf-8'", "'ascii'", "'latin-1'", "'utf-16-le'", "'nope'", "'utf-8-sig'"}),
               w.of({"'strict'", "'ignore'", "'replace'", "'backslashreplace'",
                     "'xmlcharrefreplace'", "'nope'"})});
    case 7:
      return w.show(Text{"({}).translate({})", text,
                         w.of({"{97: 'X'}", "{97: None, 98: 99}", "str.maketrans('ab', 'xy', 'c')",
                               "{}", "{97: 'long'}", "{97: -1}", "{97: 1.5}", "'abc'"})});
    default:
      return w.show(Text{"({}, {}, list({}))", text, Text{"len({})", text}, w.text_literal()});
  }
}

void show_bytes(Writer& w) {
  const std::string bytes = w.bytes_literal();
  switch (w.below(8)) {
    case 0:
    case 1:
    case 2:
      return w.show(Text{"{}.{}", bytes, shared_method(w, w.rarely() ? "" : "b")});
    case 3:
      return w.show(Text{"{}[{}]", bytes, w.maybe() ? w.slice() : w.index_like()});
    case 4:
      return w.show(Text{"{} {} {}", bytes, w.of({"<", "in", "==", "+", "*", ">=", "not in"}),
                         w.maybe() ? w.modest() : w.bytes_literal()});
    case 5:
      return w.show(Text{"{}.decode({}, {})", bytes,
                         w.of({"'utf-8'", "'ascii'", "'latin-1'", "'nope'"}),
                         w.of({"'strict'", "'ignore'", "'replace'", "'backslashreplace'"})});
    case 6:
      return w.show(Text{"{}({})", w.of({"bytes", "bytearray", "bytes.fromhex"}),
                         w.of({"[1, 2, 255]", "3", "'ff 0A'", "[256]", "-1", "'x'", "b'q'", "[1.5]",
                               "'zz'", "None", "(1, 'a')", "range(4)", "2**70", "{}"})});
    default:
      return w.show(Text{"({}.hex({}), list({}))", bytes, w.of({"", "':'", "'-', 2"}), bytes});
  }
}

void change_array(Writer& w) {
  w.line(Text{"a = bytearray({})", w.of({"b'hello'", "b''", "b'abc'", "5"})});
  for (std::size_t i = w.below(4); i > 0; --i) {
    w.show(Text{"a.{}", w.of({"append(65)", "extend(b'xy')", "pop()", "insert(1, 66)", "reverse()",
                              "remove(98)", "clear()", "append(256)", "pop(9)", "extend([1, 2])",
                              "append('a')", "copy()", "__setitem__(0, 1)", "insert(-9, 300)",
                              "__delitem__(slice(None, None, 2))", "extend('a')"})});
  }
  w.show("a");
}

}  // namespace

void write_texts(Writer& w) {
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    show_text(w);
  }
}

void write_bytes(Writer& w) {
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    if (w.rarely()) {
      change_array(w);
    } else {
      show_bytes(w);
    }
  }
}

}  // namespace loopspec::generator::language
