// Closures, signatures, calls with wrong arguments, unpacking, patterns.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

std::string parameters(Writer& w) {
  std::string text;
  const auto add = [&text](std::string_view parameter) {
    text += Text{"{}{}", text.empty() ? "" : ", ", parameter};
  };
  bool defaults = false;
  const auto add_named = [&](std::string_view name) {
    defaults = defaults || w.below(3) == 2;
    add(Text{"{}{}", name, defaults ? "=" + w.small() : ""});
  };
  for (std::size_t i = 0, count = w.below(3); i < count; ++i) {
    add_named(i == 0 ? "a" : "b");
    if (i + 1 == count && w.rarely()) {
      add("/");
    }
  }
  for (std::size_t i = 0, count = w.below(3); i < count; ++i) {
    add_named(i == 0 ? "c" : "d");
  }
  const std::size_t star = w.below(4);
  if (star == 1) {
    add("*args");
  }
  if (star == 1 || star == 2) {
    std::size_t count = w.below(3) + (star == 2 ? 1 : 0);
    if (star == 2) {
      add("*");
    }
    for (std::size_t i = 0; i < count; ++i) {
      add(Text{"{}{}", i == 0 ? "e" : i == 1 ? "f" : "g", w.maybe() ? "=" + w.small() : ""});
    }
  }
  if (w.rarely()) {
    add("**kw");
  }
  return text;
}

std::string arguments(Writer& w) {
  std::string text;
  const auto add = [&text](std::string_view argument) {
    text += Text{"{}{}", text.empty() ? "" : ", ", argument};
  };
  for (std::size_t i = w.below(5); i > 0; --i) {
    add(w.rarely() ? std::string(w.of({"*[7, 8]", "*'xy'", "*()", "*range(2)", "*None", "*5"}))
                   : w.small());
  }
  std::string_view names[] = {"a", "b", "c", "d", "e", "f", "x"};
  std::size_t at = w.below(7);
  for (std::size_t i = w.below(4); i > 0; --i) {
    add(Text{"{}={}", names[at % 7], w.small()});
    at += 1 + w.below(2);
    if (at >= 7) {
      break;
    }
  }
  if (w.rarely()) {
    add(std::string(w.of({"**{'a': 1}", "**{'z': 2, 'y': 3}", "**{'e': 5, 'f': 6}", "**{1: 2}",
                          "**None", "**[('a', 1)]", "**{}"})));
  }
  return text;
}

std::string target(Writer& w, int depth, bool& starred) {
  std::string text;
  for (std::size_t i = w.below(3) + 1; i > 0; --i) {
    const std::size_t which = w.below(depth > 0 ? 5 : 4);
    if (which == 2 && !starred) {
      starred = true;
      text += "*" + std::string(w.of({"p", "q", "r"}));
    } else if (which == 3) {
      text += w.of({"box[0]", "box[-1]", "box[9]", "p"});
    } else if (which == 4) {
      bool inner = false;
      text += "(" + target(w, depth - 1, inner) + ")";
    } else {
      text += w.of({"p", "q", "r"});
    }
    text += ", ";
  }
  return text;
}

std::string to_unpack(Writer& w) {
  return w.below(3) == 2
             ? w.value()
             : std::string(w.of({"(1, 2)", "[1, 2, 3]", "'ab'", "(1, (2, 3))", "((1, 2), [3])",
                                 "{'a': 1, 'b': 2}", "range(3)", "(x for x in (1, 2))", "[]",
                                 "(1,)", "[[1, 2], 3]", "iter('xyz')", "zip('ab', 'cd')", "b'ab'",
                                 "(1, 2, 3, 4)", "5", "None"}));
}

std::string comprehension(Writer& w) {
  const std::string_view element = w.of(
      {"x", "(x, y)", "x * 2", "[y for y in range(2)]", "(z := x)", "lambda: x", "-x", "x + 'a'"});
  const std::string condition(
      w.of({"", " if x", " if x != 2", " if x if y", " if x > 'a'", " if (k := x)"}));
  const std::string source =
      w.maybe() ? std::string(w.of({"[1, 2, 3]", "range(4)", "'abc'", "[(1, 2), (3, 4)]"}))
                : w.iterable(1);
  const std::string second(w.of({"", " for y in [x, x]", " for y in range(3)", " for y in x"}));
  if (element == "lambda: x") {
    return Text{"[f() for f in [{} for x in {}{}]]", element, source, second};
  }
  switch (w.below(4)) {
    case 0:
      return Text{"[{} for x in {}{}{}]", element, source, second, condition};
    case 1:
      return Text{"{{x: {} for x in {}{}{}}}", element, source, second, condition};
    case 2:
      return Text{"list({} for x in {}{}{})", element, source, second, condition};
    default:
      return Text{"tuple({} for x in {}{})", element, source, second};
  }
}

std::string pattern(Writer& w, int depth, int& names) {
  const auto name = [&names] { return Text{"n{}", ++names}; };
  switch (depth > 0 ? w.below(12) : w.below(4)) {
    case 0:
      return "_";
    case 1:
      return std::string(
          w.of({"1", "'a'", "None", "True", "-1", "1.5", "0", "b'a'", "'abc'", "2"}));
    case 2:
      return name();
    case 3:
      return std::string(w.of({"int()", "str()", "list()", "dict()", "tuple()", "float()", "bool()",
                               "bytes()", "object()", "Point()"}));
    case 4:
      return Text{"{}({})", w.of({"int", "str", "float", "Point", "list", "Exception", "dict"}),
                  pattern(w, depth - 1, names)};
    case 5: {
      const std::string first = pattern(w, depth - 1, names);
      return Text{"[{}, {}]", first, pattern(w, depth - 1, names)};
    }
    case 6: {
      const std::string first = pattern(w, depth - 1, names);
      return Text{"({}, *{})", first, w.maybe() ? std::string("_") : name()};
    }
    case 7: {
      const std::string rest = name();
      return Text{"[*{}, {}]", rest, pattern(w, depth - 1, names)};
    }
    case 8: {
      const std::string inner = pattern(w, depth - 1, names);
      return Text{"{{{}: {}{}}}", w.of({"'a'", "1", "None", "'b'", "-1"}), inner,
                  w.maybe() ? ", **" + name() : ""};
    }
    case 9:
      return Text{"({} | {})", w.of({"1", "'a'", "int()", "[_]"}),
                  w.of({"2", "None", "str()", "{}", "[_, _]"})};
    case 10: {
      const std::string inner = pattern(w, depth - 1, names);
      const std::string_view second = w.of({"", ", y=2", ", y=_", ", z=1"});
      return Text{"Point(x={}{})", inner, second};
    }
    default: {
      const std::string inner = pattern(w, depth - 1, names);
      const bool irrefutable = inner == "_" || inner[0] == 'n';
      return irrefutable ? inner : Text{"({} as {})", inner, name()};
    }
  }
}

}  // namespace

void write_signatures(Writer& w) {
  while (w.more()) {
    const std::string list = parameters(w);
    std::string shown;
    for (const char* name : {"a", "b", "c", "d", "args", "e", "f", "g", "kw"}) {
      const std::string text = name;
      const std::size_t at = list.find(text == "args" ? "*args" : text == "kw" ? "**kw" : text);
      if (at != std::string::npos &&
          !(text.size() == 1 && text != "a" && list.find(", " + text) == std::string::npos &&
            list.rfind(text, 0) != 0) &&
          !(text == "a" && list.rfind("a", 0) != 0)) {
        shown += text + ", ";
      }
    }
    const std::size_t kind = w.below(4);
    if (kind == 0) {
      w.line(Text{"def f({}):", list});
      w.line(Text{"    return ({})", shown});
    } else if (kind == 1) {
      w.line(Text{"f = lambda {}: ({})", list, shown});
    } else {
      w.line("class K:");
      w.line(Text{"    def {}(self{}{}):", kind == 2 ? "method" : "__init__",
                  list.empty() ? "" : ", ", list});
      w.line(kind == 2 ? Text{"        return ({})", shown}
                       : Text{"        self.seen = ({})", shown});
      w.line(kind == 2 ? "f = K().method" : "f = lambda *a, **k: K(*a, **k).seen");
    }
    for (std::size_t i = 1 + w.below(4); i > 0; --i) {
      w.show(Text{"f({})", arguments(w)});
    }
  }
}

void write_calls(Writer& w) {
  for (std::size_t i = 0; i < 16 && w.more(); ++i) {
    const std::string_view function =
        w.of({"abs",       "all",         "any",           "ascii",         "bin",
              "bool",      "bytearray",   "bytes",         "callable",      "chr",
              "dict",      "divmod",      "enumerate",     "filter",        "float",
              "format",    "frozenset",   "getattr",       "hasattr",       "hash",
              "hex",       "int",         "isinstance",    "issubclass",    "iter",
              "len",       "list",        "map",           "max",           "min",
              "next",      "oct",         "ord",           "pow",           "range",
              "repr",      "reversed",    "round",         "set",           "setattr",
              "slice",     "sorted",      "str",           "sum",           "tuple",
              "type",      "zip",         "delattr",       "vars",          "math.floor",
              "[].append", "[1].index",   "{}.get",        "{}.update",     "'a'.join",
              "'a'.split", "'a'.replace", "[].sort",       "[].insert",     "{}.pop",
              "{1}.add",   "(1,).count",  "'a'.format",    "b'a'.join",     "(5).to_bytes",
              "object",    "Exception",   "KeyError",      "property",      "staticmethod",
              "super",     "math.sqrt",   "math.gcd",      "''.strip",      "''.startswith",
              "''.encode", "[].extend",   "{}.setdefault", "dict.fromkeys", "[].pop",
              "{}.items",  "set().union", "''.zfill",      "''.center",     "range(3).index"});
    std::string list = function == "pow" ? "2, " + w.small() : "";
    for (std::size_t k = w.below(4); k > 0; --k) {
      list += (list.empty() ? "" : ", ") + (w.rarely() ? w.iterable(0) : w.modest());
    }
    if (w.rarely()) {
      list += Text{"{}{}={}", list.empty() ? "" : ", ",
                   w.of({"key", "default", "start", "x", "sep", "base", "reverse", "strict",
                         "encoding", "maxsplit", "ndigits"}),
                   w.value(0)};
    }
    const bool shown = function != "object" && function != "enumerate" && function != "filter" &&
                       function != "iter" && function != "map" && function != "reversed" &&
                       function != "zip" && function != "property" && function != "staticmethod" &&
                       function != "super" && function != "type" && function != "vars";
    w.show(shown ? Text{"{}({})", function, list} : Text{"type({}({})).__name__", function, list});
  }
}

void write_unpacking(Writer& w) {
  w.line("box = [0, 0]");
  w.line("p = q = r = None");
  for (std::size_t i = 0; i < 12 && w.more(); ++i) {
    bool starred = false;
    switch (w.below(6)) {
      case 0:
      case 1:
        w.line("try:");
        w.line(Text{"    {}= {}", target(w, 1, starred), to_unpack(w)});
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
        w.line("out.append(repr((p, q, r, box)))");
        break;
      case 2:
        w.line("try:");
        w.line(Text{"    for {}in {}:", target(w, 1, starred),
                    w.maybe() ? "[(1, 2), (3, 4)]" : w.iterable()});
        w.line("        out.append(repr((p, q, r, box)))");
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
        break;
      case 3:
        w.show(comprehension(w));
        break;
      case 4:
        w.show(Text{"{}", w.maybe() ? Text{"[*{}, 1, *{}]", to_unpack(w), to_unpack(w)}
                                    : Text{"(*{}, {})", to_unpack(w), w.value(0)}});
        break;
      default:
        w.show(Text{"{{**{}, 'k': {}, **{}}}", w.rarely() ? to_unpack(w) : w.dict(0), w.value(0),
                    w.dict(0)});
    }
  }
}

void write_closures(Writer& w) {
  w.line("x, y = 1, 2");
  w.line("made = []");
  for (std::size_t i = 1 + w.below(3); i > 0; --i) {
    w.line(Text{"def outer(a, b={}):", w.of({"x", "[]", "y", "(x, y)"})});
    w.indent();
    w.line(Text{"{}", w.of({"x = a", "c = 1", "nonlocal y", "pass", "del b", "nonlocal x, y",
                            "global made_here"})});
    w.line("def inner(d=a):");
    w.indent();
    w.line(std::string(w.of({"nonlocal a", "pass", "a = 5", "nonlocal b", "del d", "x = y"})));
    for (std::size_t k = 1 + w.below(3); k > 0; --k) {
      w.line(std::string(w.of(
          {"a += 1", "out.append(a)", "b.append(d)", "out.append((x, y))", "d = d, a", "del a",
           "b = a", "y = d", "out.append(sorted(locals()))", "x += 1", "a = [a for a in range(2)]",
           "out.append([x for b in range(2)])", "made.append(lambda: (x, d))", "out.append(b)"})));
    }
    w.line("return a, d");
    w.dedent();
    for (std::size_t k = 1 + w.below(3); k > 0; --k) {
      w.line(std::string(w.of({"attempt(inner)", "a = 3", "made.append(inner)", "x = 7",
                               "out.append(x)", "made.extend([lambda: k for k in range(3)])",
                               "made.extend([lambda k=k: k for k in range(2)])",
                               "for k in range(2): made.append(lambda: k)", "y = 9",
                               "out.append(sorted(locals()))",
                               "class Local:\n            x = x\n            z = [x for _ in "
                               "range(2)] if False else y\n        out.append((Local.x, Local.z))",
                               "attempt(lambda: inner(4))", "made.append(lambda: (a, x))"})));
    }
    w.line("return inner");
    w.dedent();
    w.line(Text{"attempt(lambda: outer({})())", w.of({"1", "2, [3]", "", "x, y", "b=4, a=5"})});
    if (w.maybe()) {
      w.line(std::string(w.of({"x = 11", "y = 12", "del x", "del y", "x, y = y, x"})));
      w.line("x = y = 3");
    }
  }
  w.line("for f in list(made):");
  w.line("    attempt(f)");
  w.line("out.append((x, y))");
}

void write_patterns(Writer& w) {
  w.line("class Point:");
  w.line(Text{"    __match_args__ = {}",
              w.of({"('x', 'y')", "('x',)", "()", "['x']", "(1,)", "('x', 'x')"})});
  w.line("    def __init__(self, x, y):");
  w.line("        self.x, self.y = x, y");
  w.line("def matched(v):");
  w.line("    match v:");
  for (std::size_t i = 0, count = 1 + w.below(4); i < count; ++i) {
    int names = 0;
    std::string text = pattern(w, 2, names);
    const std::string guard(w.of({"", "", " if v", " if n1", " if 1 // v"}));
    if ((text == "_" || text[0] == 'n') && guard.empty()) {
      text = "Point(1)";
      names = 0;
    }
    w.line(Text{"        case {}{}:", text, guard});
    std::string seen;
    for (int n = 1; n <= names; ++n) {
      seen += Text{"n{}, ", n};
    }
    w.line(Text{"            return {}, ({})", i, seen});
  }
  for (std::size_t i = 2 + w.below(8); i > 0; --i) {
    w.line(Text{"attempt(lambda: matched({}))",
                w.maybe() ? std::string(w.of({"1", "'a'", "[1, 2]", "(1, 2, 3)", "{'a': 1}",
                                              "Point(1, 2)", "{'a': 1, 'b': 2}", "[]", "None",
                                              "[[1], 2]", "Point('a', None)", "True", "1.0", "-1",
                                              "{}", "ValueError('a')", "[1]", "'ab'"}))
                          : w.value()});
  }
}

}  // namespace loopspec::generator::language
