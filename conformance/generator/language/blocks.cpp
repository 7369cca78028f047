#include "conformance/generator/language/blocks.hpp"

namespace loopspec::generator::language {

void Blocks::note() {
  w_.line(Text{"out.append('{}')", ++notes_});
}

void Blocks::block(Place place) {
  w_.indent();
  --place.depth;
  for (std::size_t i = w_.below(place.depth > 0 ? 3 : 2) + 1; i > 0; --i) {
    statement(place);
  }
  w_.dedent();
}

void Blocks::statement(Place place) {
  if (place.is_generator && w_.below(3) == 2) {
    return yields(place);
  }
  switch (w_.below(place.depth > 0 ? 12 : 6)) {
    case 0:
    case 1:
      return note();
    case 2:
      return simple(place);
    case 3:
      return raise(place);
    case 4:
      return leave(place);
    case 5:
      return w_.line(Text{"n {} {}", w_.of({"+=", "-=", "*=", "//="}), w_.small()});
    case 6:
      return condition(place);
    case 7:
      return loop(place);
    case 8:
      return with(place);
    default:
      return try_statement(place);
  }
}

void Blocks::simple(Place place) {
  switch (w_.below(8)) {
    case 0:
      return w_.line("out.append(n)");
    case 1:
      return w_.line(Text{"n = calls[{}](n)", w_.of({"0", "1", "2", "n", "-1"})});
    case 2:
      return w_.line(Text{"assert n > {}{}", w_.small(), w_.of({"", ", 'low'", ", (n, 1)"})});
    case 3:
      return w_.line(
          Text{"n = {}", w_.of({"1 // n", "[][n]", "{}[n]", "n.missing", "int('x')", "undefined",
                                "n + 'a'", "len(n)", "n()", "[1, 2, 3][n]"})});
    case 4:
      return w_.line("out.append(repr(sys.exc_info()[1]))");
    case 5:
      return w_.line(Text{"del {}", w_.of({"n", "e", "m"})});
    case 6:
      return w_.line(place.in_handler ? "raise" : "m = n");
    default:
      return w_.line("out.append(m)");
  }
}

void Blocks::leave(Place place) {
  if (!place.may_leave) {
    return note();
  }
  switch (w_.below(place.in_loop ? 4 : 2)) {
    case 0:
      return w_.line(Text{"return {}", w_.of({"n", "1", "'r'", "", "n + 1", "calls[0](n)"})});
    case 1:
      return w_.line(Text{"if n {} {}:", w_.of({">", "==", "<"}), w_.small()}), w_.indent(),
             w_.line("return n"), w_.dedent();
    case 2:
      return w_.line("break");
    default:
      return w_.line("continue");
  }
}

void Blocks::yields(Place place) {
  switch (w_.below(6)) {
    case 0:
      return w_.line("yield n");
    case 1:
      return w_.line("m = yield n"), w_.line("out.append(('got', m))");
    case 2:
      return w_.line(Text{"yield from {}",
                          w_.of({"[1, 2]", "range(n % 3)", "'ab'", "inner(n)", "5", "iter(())"})});
    case 3:
      return w_.line("m = yield from inner(n)"), w_.line("out.append(('inner', m))");
    case 4:
      return w_.line(
          Text{"out.append(((yield), {}))", place.in_handler ? "sys.exc_info()[1]" : "n"});
    default:
      return w_.line("yield [(yield n), n]");
  }
}

void Blocks::condition(Place place) {
  w_.line(Text{"if {}:", w_.of({"n > 1", "n % 2", "n == 0", "not n", "1 < n < 4", "n and m"})});
  block(place);
  if (w_.maybe()) {
    w_.line(Text{"elif {}:", w_.of({"n == 2", "n < 0", "n or m", "True"})});
    block(place);
  }
  if (w_.maybe()) {
    w_.line("else:");
    block(place);
  }
}

void Blocks::loop(Place place) {
  Place inside = place;
  inside.in_loop = true;
  const int name = ++names_;
  if (w_.maybe()) {
    w_.line(Text{"k{} = 0", name});
    w_.line(Text{"while k{} < {}:", name, w_.of({"2", "3", "n", "1"})});
    w_.line(Text{"    k{0} += 1", name});
    w_.line(Text{"    if k{0} > 3:", name});
    w_.line("        break");
  } else {
    w_.line(Text{"for k{} in {}:", name,
                 w_.of({"range(2)", "(1, 2, 3)", "range(n % 3)", "[n, n]", "n"})});
    w_.line(Text{"    out.append(k{})", name});
  }
  block(inside);
  if (w_.maybe()) {
    w_.line("else:");
    block(place);
  }
}

void Blocks::try_statement(Place place) {
  w_.line("try:");
  block(place);
  const std::size_t shape = w_.below(4);
  if (shape != 1) {
    if (place.has_groups && w_.maybe()) {
      group_handlers(place);
    } else {
      handlers(place);
    }
    if (shape == 2) {
      w_.line("else:");
      block(place);
    }
  }
  if (shape == 1 || shape == 3) {
    w_.line("finally:");
    block(place);
  }
}

void Blocks::handlers(Place place) {
  Place inside = place;
  inside.in_handler = true;
  for (std::size_t i = w_.below(3) + 1; i > 0; --i) {
    const std::string_view caught =
        w_.of({"Exception", "ValueError", "(KeyError, TypeError)", "LookupError",
               "ZeroDivisionError", "NameError", "BaseException", "RuntimeError", "5",
               "(ValueError, (KeyError,))", "AttributeError"});
    w_.line(Text{"except {}{}:", caught, w_.maybe() ? " as e" : ""});
    block(inside);
  }
  if (w_.rarely()) {
    w_.line("except:");
    block(inside);
  }
}

void Blocks::group_handlers(Place place) {
  Place inside = place;
  inside.in_handler = true;
  inside.may_leave = false;
  inside.in_loop = false;
  for (std::size_t i = w_.below(2) + 1; i > 0; --i) {
    w_.line(Text{"except* {}{}:",
                 w_.of({"ValueError", "Exception", "(KeyError, TypeError)", "LookupError",
                        "OSError", "ExceptionGroup", "ArithmeticError"}),
                 w_.maybe() ? " as e" : ""});
    if (w_.maybe()) {
      w_.line("    out.append(repr(sys.exc_info()[1]))");
    }
    block(inside);
  }
}

void Blocks::raise(Place place) {
  if (place.has_groups && w_.maybe()) {
    return w_.line(
        Text{"raise ExceptionGroup('{}', [{}, {}])", w_.of({"g", "", "h"}), w_.exception(),
             w_.maybe() ? w_.exception() : Text{"ExceptionGroup('i', [{}])", w_.exception()}});
  }
  switch (w_.below(6)) {
    case 0:
      return w_.line(Text{"raise {}", w_.exception()});
    case 1:
      return w_.line(Text{"raise {}", w_.exception_type()});
    case 2:
      return w_.line(Text{"raise {} from {}", w_.exception(), w_.exception()});
    case 3:
      return w_.line(
          Text{"raise {} from {}", w_.exception(), w_.of({"None", "e", "KeyError", "5"})});
    case 4:
      return w_.line(Text{"raise{}", w_.of({"", " e", " 5", " None", " n", " int"})});
    default:
      return w_.line("raise");
  }
}

void Blocks::with(Place place) {
  w_.line(Text{"with {}:",
               w_.of({"Manager('a')", "Manager('b', True) as m",
                      "Manager('c', error=KeyError('k'))", "Manager('d'), Manager('e', 1) as n",
                      "Manager('f', enter=ValueError('v'))", "n", "Manager(m)"})});
  block(place);
}

}  // namespace loopspec::generator::language
