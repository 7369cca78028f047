// Functions that jump, raise and clean up; generators that are driven from outside.
#include "conformance/generator/language/areas.hpp"
#include "conformance/generator/language/blocks.hpp"

namespace loopspec::generator::language {
namespace {

void manager(Writer& w) {
  for (const std::string_view line :
       {"class Manager:", "    def __init__(self, name, swallow=False, error=None, enter=None):",
        "        self.name, self.swallow, self.error, self.enter = name, swallow, error, enter", "",
        "    def __enter__(self):", "        out.append(f'enter {self.name}')",
        "        if self.enter:", "            raise self.enter", "        return 2", "",
        "    def __exit__(self, kind, value, traceback):",
        "        out.append(f'exit {self.name} {kind and kind.__name__} {value!r}')",
        "        if self.error:", "            raise self.error", "        return self.swallow",
        ""}) {
    w.line(line);
  }
}

// f0, f1, f2: each may call those before it.
void functions(Writer& w, bool groups) {
  manager(w);
  w.line("calls = (lambda n: n + 1,)");
  for (std::size_t i = 0, count = 1 + w.below(3); i < count; ++i) {
    w.line(Text{"def f{}(n{}, calls=calls):", i, w.of({"", ", m=1"})});
    Blocks(w).block({.depth = 4, .has_groups = groups});
    w.line(Text{"calls += (f{},)", i});
  }
  w.line("for n in range(-1, 4):");
  w.line("    attempt(lambda: calls[-1](n))");
}

void inner(Writer& w) {
  w.line("def inner(n):");
  Blocks(w).block({.depth = 2, .is_generator = true});
  w.line("    yield 'last'");
}

void drive(Writer& w, std::string_view generator) {
  switch (w.below(9)) {
    case 0:
    case 1:
      return w.line(Text{"attempt(lambda: next({}))", generator});
    case 2:
      return w.line(Text{"attempt(lambda: {}.send({}))", generator, w.of({"None", "1", "'s'"})});
    case 3:
      return w.line(Text{"attempt(lambda: {}.throw({}))", generator,
                         w.maybe() ? w.exception() : w.exception_type()});
    case 4:
      return w.line(Text{"attempt({}.close)", generator});
    case 5:
      return w.line(Text{"attempt(lambda: list({}))", generator});
    case 6:
      w.line(Text{"for x in {}:", generator});
      w.line("    out.append(('for', x))");
      w.line("    if len(out) % 2:");
      return w.line("        break");
    case 7:
      return w.line(Text{"attempt(lambda: [*{0}, *{0}])", generator});
    default:
      return w.line(
          Text{"attempt(lambda: {}.throw({}))", generator, w.of({"5", "int", "None", "''"})});
  }
}

}  // namespace

void write_flow(Writer& w) {
  functions(w, false);
}

void write_groups(Writer& w) {
  functions(w, true);
}

void write_generators(Writer& w) {
  manager(w);
  w.line("calls = (lambda n: n + 1,)");
  inner(w);
  w.line("def outer(n, m=0):");
  Blocks(w).block({.depth = 4, .is_generator = true});
  w.line("    yield n");
  w.line(Text{"    return {}", w.of({"n", "None", "'end'"})});
  w.line(Text{"g = outer({})", w.of({"2", "0", "1", "3"})});
  for (std::size_t i = 2 + w.below(6); i > 0; --i) {
    if (w.rarely()) {
      w.line("g = outer(1)");
    }
    drive(w, "g");
  }
  w.line("del g");
  w.line("out.append('end')");
}

}  // namespace loopspec::generator::language
