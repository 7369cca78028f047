// Lists, tuples, ranges; dicts and sets.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::size_t kObservations = 14;

std::string numbers(Writer& w, std::size_t most) {
  std::string inner;
  for (std::size_t i = w.below(most + 1); i > 0; --i) {
    inner += (w.rarely() ? w.number(0) : w.small()) + ", ";
  }
  return "[" + inner + "]";
}

std::string sorting(Writer& w) {
  const std::string key(
      w.of({"", ", key=abs", ", key=str", ", key=lambda x: -x", ", key=lambda x: x % 3",
            ", key=len", ", key=None", ", key=lambda x: (x > 0, x)", ", key=5"}));
  const std::string_view reverse = w.of({"", ", reverse=True", ", reverse=0", ", reverse='a'"});
  const std::string what = w.rarely() ? w.list() : numbers(w, 9);
  return Text{"{}({}{}{})", w.of({"sorted", "sorted", "sorted", "min", "max"}), what, key, reverse};
}

void change_list(Writer& w) {
  w.line(Text{"a = {}", numbers(w, 8)});
  for (std::size_t i = w.below(4) + 1; i > 0; --i) {
    const std::string where = w.maybe() ? w.slice() : w.index_like();
    switch (w.below(5)) {
      case 0:
        w.show(
            Text{"a.{}", w.of({"append(4)", "extend((5, 6))", "pop()", "insert(1, 7)", "reverse()",
                               "remove(2)", "clear()", "sort()", "sort(reverse=True)", "index(3)",
                               "count(1)", "copy()", "pop(0)", "insert(-100, 8)", "extend(a)",
                               "index(2, 1, -1)", "pop(100)", "remove('q')", "extend(5)"})});
        break;
      case 1:
        w.show(
            Text{"a.__setitem__({}, {})", w.maybe() ? "slice(1, 3)" : w.index_like(), w.value(0)});
        break;
      case 2:
        w.line("try:");
        w.line(Text{"    a[{}] = {}", where, w.maybe() ? w.iterable(0) : w.value(0)});
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
        break;
      case 3:
        w.line("try:");
        w.line(Text{"    del a[{}]", where});
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
        break;
      default:
        w.line("try:");
        w.line(Text{
            "    a {} {}", w.of({"+=", "*=", "-=", "|="}),
            w.maybe() ? w.list(0) : std::string(w.of({"2", "0", "-1", "1.5", "'ab'", "None"}))});
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
    }
    w.show("a");
  }
}

void change_dict(Writer& w) {
  w.line(Text{"d = {}", w.dict()});
  for (std::size_t i = w.below(5) + 1; i > 0; --i) {
    const std::string key =
        w.rarely() ? w.value(1) : std::string(w.of({"1", "'a'", "True", "'b'", "None", "2"}));
    switch (w.below(9)) {
      case 0:
        w.show(Text{"d.{}({})", w.of({"get", "pop", "__getitem__", "setdefault", "__contains__"}),
                    key});
        break;
      case 1:
        w.show(Text{"d.{}({}, {})", w.of({"get", "pop", "setdefault", "__setitem__"}), key,
                    w.value(0)});
        break;
      case 2:
        w.show(Text{"d.update({})",
                    w.of({"{'z': 1}", "[('p', 2)]", "q=3", "{1: 9}, r=4", "[1]", "['ab']", "5",
                          "[(1, 2, 3)]", "None", "'ab'", "[('a', 1), 'bc']"})});
        break;
      case 3:
        w.show(std::string(
            w.of({"d.popitem()", "d.clear()", "list(d.items())", "list(reversed(d))",
                  "d.keys() & {1, 2}", "d.keys() | ['q']", "d.items() - set()", "len(d)",
                  "d.values()", "d.copy()", "dict.fromkeys('ab', 1)", "d.keys() == d",
                  "d['a']['b']", "d.keys() - d", "d.keys() ^ {'a'}", "d.keys() <= {1, 'a', 2}"})));
        break;
      case 4:
        w.show(Text{"d | {}", w.maybe() ? w.dict(0) : w.value(0)});
        break;
      case 5:
        w.show(Text{"{{**d, {}: {}}}", key, w.value(0)});
        break;
      case 6:
        w.show(Text{"d == {}, d != {}", w.dict(0), w.value(0)});
        break;
      case 7:
        w.line("try:");
        w.line(Text{"    del d[{}]", key});
        w.line("except Exception as e:");
        w.line("    out.append(tell(e))");
        break;
      default:
        w.show(
            Text{"[({0}) for k, v in d.items()]", w.of({"k, v", "k == 1", "d.pop(k)", "type(v)"})});
    }
  }
  w.show("d");
}

void sets(Writer& w) {
  w.line(Text{"s = {}", w.number_set()});
  for (std::size_t i = w.below(5) + 1; i > 0; --i) {
    switch (w.below(5)) {
      case 0:
        w.show(Text{"s {} {}", w.of({"|", "&", "-", "^", "<", "<=", "==", ">"}),
                    w.rarely() ? w.value(0) : w.number_set()});
        break;
      case 1:
        w.show(Text{"s.{}({})",
                    w.of({"union", "intersection", "difference", "symmetric_difference", "issubset",
                          "issuperset", "isdisjoint", "update", "intersection_update",
                          "difference_update"}),
                    w.rarely() ? w.value(0) : numbers(w, 6)});
        break;
      case 2:
        w.show(Text{"s.{}({})", w.of({"add", "remove", "discard"}),
                    w.rarely() ? w.value(1) : w.small()});
        break;
      case 3:
        w.show(
            std::string(w.of({"s.pop()", "s.clear()", "len(s)", "sorted(s)", "s.copy()", "hash(s)",
                              "{x % 7 for x in s}", "min(s)", "[x for x in s]", "s.copy() == s"})));
        break;
      default:
        w.show(Text{"{} in s", w.value(1)});
    }
    w.show("s");
  }
}

}  // namespace

void write_sequences(Writer& w) {
  for (std::size_t i = 0; i < kObservations && w.more(); ++i) {
    switch (w.below(9)) {
      case 0:
        w.show(Text{"({})[{}]", w.sequence(), w.slice()});
        break;
      case 1:
        w.show(Text{"({})[{}]", w.sequence(), w.index_like()});
        break;
      case 2:
        w.show(sorting(w));
        break;
      case 3:
        change_list(w);
        break;
      case 4:
        w.show(
            Text{"{} {} {}", w.sequence(), w.of({"<", "==", "+", "in", ">=", "!="}), w.sequence()});
        break;
      case 5:
        w.show(Text{"{} * {}", w.sequence(0),
                    w.of({"2", "0", "-1", "3", "True", "1.0", "2**63", "2**62", "None"})});
        break;
      case 6:
        w.show(Text{"({}).{}({})", w.sequence(), w.of({"index", "count"}), w.value(0)});
        break;
      case 7:
        w.show(Text{"{}({})",
                    w.of({"list", "tuple", "len", "sum", "max", "min", "dict", "all", "any", "next",
                          "sorted", "frozenset"}),
                    w.rarely() ? w.number_set() : w.list()});
        break;
      default:
        w.show(Text{"range({}, {}, {})[{}]", w.index_like(), w.index_like(), w.index_like(),
                    w.maybe() ? w.slice() : w.index_like()});
    }
  }
}

void write_tables(Writer& w) {
  while (w.more()) {
    if (w.maybe()) {
      sets(w);
    } else {
      change_dict(w);
    }
  }
}

}  // namespace loopspec::generator::language
