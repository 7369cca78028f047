// Classes with special methods, descriptors and several bases; subclasses of built-in ones.
#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

constexpr std::string_view kArithmetic[] = {"add",    "sub",    "mul",    "truediv", "floordiv",
                                            "mod",    "pow",    "and",    "or",      "xor",
                                            "lshift", "rshift", "matmul", "divmod"};
constexpr std::string_view kOperators[] = {"+", "-", "*", "/",  "//", "%", "**",
                                           "&", "|", "^", "<<", ">>", "@"};
constexpr std::string_view kComparisons[] = {"eq", "lt", "le", "ne", "gt", "ge"};

std::string result(Writer& w) {
  return std::string(
      w.of({"1", "NotImplemented", "'t'", "self", "None", "True", "2.5", "[1, 2]", "-1", "0", "''",
            "(self, 1)", "iter([1, 2])", "{}", "type(self).__name__", "b''"}));
}

void method(Writer& w, std::string_view name, std::string_view parameters) {
  w.line(Text{"def {}(self{}{}):", name, parameters.empty() ? "" : ", ", parameters});
  w.line(Text{"    out.append('{} of ' + type(self).__name__)", name});
  w.line("    if len(out) > 150:");
  w.line(Text{"        raise {}('enough')", name == "__next__" ? "StopIteration" : "IndexError"});
  if (w.rarely()) {
    return w.line(Text{"    raise {}", w.exception()});
  }
  if (w.rarely()) {
    return w.line(Text{"    return super().{}({})", name, parameters});
  }
  w.line(Text{"    return {}", result(w)});
}

void special_method(Writer& w) {
  switch (w.below(16)) {
    case 0:
    case 1:
      return method(w, Text{"__{}{}__", w.of({"", "r", "", "i"}), w.of(kArithmetic)}, "other");
    case 2:
      return method(w, Text{"__{}__", w.of(kComparisons)}, "other");
    case 3:
      return method(w,
                    w.of({"__len__", "__bool__", "__iter__", "__hash__", "__str__", "__next__",
                          "__reversed__", "__length_hint__"}),
                    "");
    case 4:
      return method(
          w,
          w.of({"__int__", "__float__", "__index__", "__neg__", "__pos__", "__invert__", "__abs__",
                "__round__", "__trunc__", "__floor__", "__ceil__", "__bytes__"}),
          "");
    case 5:
      return method(w, w.of({"__getitem__", "__contains__", "__delitem__", "__missing__"}), "key");
    case 6:
      return method(w, "__setitem__", "key, value");
    case 7:
      return method(w, w.of({"__getattr__", "__delattr__", "__getattribute__"}), "name");
    case 8:
      return method(w, "__call__", w.of({"", "a", "a, b=2", "*args"}));
    case 9:
      return method(w, "__format__", "spec");
    case 10:
      return method(w, w.of({"method", "other"}), w.of({"", "a", "a=1"}));
    case 11:
      w.line(Text{"@{}", w.of({"property", "classmethod", "staticmethod"})});
      return method(w, w.of({"method", "value"}), "");
    case 12:
      return w.line(
          Text{"{} = {}", w.of({"value", "__hash__", "__iter__", "__len__", "__eq__", "method"}),
               w.of({"None", "5", "len", "lambda self, *a: 7", "property(lambda self: 3)"})});
    case 13:
      return method(w, "__init__", w.of({"", "a=1", "*args"}));
    case 14:
      return w.line(Text{"descriptor = Descriptor('{}')", w.of({"x", "y"})});
    default:
      w.line("def __init_subclass__(cls, **kw):");
      return w.line("    out.append(('subclass', cls.__name__, kw))");
  }
}

void descriptor_class(Writer& w) {
  w.line("class Descriptor:");
  w.line("    def __init__(self, name):");
  w.line("        self.name = name");
  w.line("    def __set_name__(self, owner, name):");
  w.line("        out.append(('set name', owner.__name__, name))");
  w.line("    def __get__(self, instance, owner):");
  w.line("        return ('get', self.name, instance is None, owner.__name__)");
  if (w.maybe()) {
    w.line("    def __set__(self, instance, value):");
    w.line("        out.append(('set', self.name, value))");
  }
  if (w.rarely()) {
    w.line("    def __delete__(self, instance):");
    w.line("        raise AttributeError('kept')");
  }
}

std::string bases(Writer& w, std::size_t index, std::string_view root) {
  std::string text;
  for (std::size_t i = w.below(3); i > 0 && index > 0; --i) {
    text += Text{"{}C{}", text.empty() ? "" : ", ", w.below(index)};
  }
  if (text.empty() || w.rarely()) {
    text += Text{"{}{}", text.empty() ? "" : ", ", root};
  }
  return text;
}

// C0, C1, ... of which a later one may be missing when its bases do not go together.
std::size_t classes(Writer& w, std::string_view root) {
  const std::size_t count = 2 + w.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    w.line("try:");
    w.indent();
    w.line(Text{"class C{}({}{}):", i, bases(w, i, root), w.rarely() ? ", k=1" : ""});
    w.indent();
    w.line("pass");
    for (std::size_t k = w.below(4); k > 0; --k) {
      special_method(w);
    }
    w.dedent();
    w.dedent();
    w.line("except Exception as e:");
    w.line("    out.append(tell(e))");
    w.line(Text{"    C{} = Root", i});
  }
  for (std::size_t i = 0; i < count; ++i) {
    w.line("try:");
    w.line(Text{"    o{0} = C{0}({1})", i, w.rarely() ? w.modest() : ""});
    w.line("except Exception as e:");
    w.line("    out.append(tell(e))");
    w.line(Text{"    o{} = Root()", i});
  }
  return count;
}

std::string object(Writer& w, std::size_t count) {
  return Text{"o{}", w.below(count)};
}

std::string operand(Writer& w, std::size_t count) {
  return w.maybe() ? object(w, count)
                   : std::string(w.of({"1", "'a'", "2.5", "None", "[1]", "object", "()"}));
}

void change(Writer& w, const std::string& target) {
  w.line("try:");
  switch (w.below(4)) {
    case 0:
      w.line(Text{"    {}.{} = {}", target,
                  w.of({"value", "x", "method", "descriptor", "__class__"}), w.small()});
      break;
    case 1:
      w.line(Text{"    del {}.{}", target, w.of({"value", "x", "method", "descriptor"})});
      break;
    case 2:
      w.line(Text{"    {}[{}] = 1", target, w.of({"0", "'a'", "1:2"})});
      break;
    default:
      w.line(Text{"    del {}[{}]", target, w.of({"0", "'a'"})});
  }
  w.line("except Exception as e:");
  w.line("    out.append(f'{type(e).__name__}: {e}')");
}

void in_place(Writer& w, const std::string& left, const std::string& right) {
  w.line(Text{"x = {}", left});
  w.line("try:");
  w.line(Text{"    x {}= {}", w.of(kOperators), right});
  w.line("    out.append(repr(x))");
  w.line("except Exception as e:");
  w.line("    out.append(f'{type(e).__name__}: {e}')");
}

void observe(Writer& w, std::size_t count) {
  const std::string a = object(w, count);
  switch (w.below(14)) {
    case 0:
    case 1:
      return w.maybe() ? w.show(Text{"{} {} {}", a, w.of(kOperators), operand(w, count)})
                       : w.show(Text{"{} {} {}", operand(w, count), w.of(kOperators), a});
    case 2:
      return w.maybe() ? w.show(Text{"{} {} {}", a, w.of({"==", "<", "<=", "!=", ">", ">="}),
                                     operand(w, count)})
                       : w.show(Text{"{} {} {}", operand(w, count),
                                     w.of({"==", "<", "<=", "!=", ">", ">="}), a});
    case 3:
      return w.show(Text{"{}({})",
                         w.of({"len", "bool", "list", "str", "int", "float", "abs", "round", "repr",
                               "next", "tuple", "bytes", "dict", "sum", "sorted", "max"}),
                         a});
    case 4:
      return w.show(
          Text{"{}.{}", a,
               w.of({"value", "method()", "missing", "descriptor", "x", "method(1)", "method(1, 2)",
                     "other()", "method(b=1)", "__dict__", "__doc__", "other(a=2)"})});
    case 5:
      return w.show(Text{"{}({})", a, w.of({"", "1", "1, 2", "1, b=3", "c=1"})});
    case 6:
      return w.show(Text{"{}[{}]", a, w.of({"0", "'a'", "1:2", "None"})});
    case 7:
      return w.show(Text{"{} in {}", w.of({"1", "'a'", "None"}), a});
    case 8:
      return change(w, a);
    case 9:
      return in_place(w, a, operand(w, count));
    case 10:
      return w.show(Text{"f'{{{}{}}}'", a, w.of({"", "!r", ":>5", "!s:x"})});
    case 11:
      return w.show(Text{"isinstance({}, C{}), issubclass(C{}, C{})", a, w.below(count),
                         w.below(count), w.below(count)});
    case 12:
      return w.show(Text{"[c.__name__ for c in C{}.__mro__]", w.below(count)});
    default:
      return w.show(Text{"{}{}", w.of({"-", "+", "~", "not "}), a});
  }
}

void root_class(Writer& w) {
  w.line("class Root:");
  w.line("    def __repr__(self):");
  w.line("        return f'<{type(self).__name__}>'");
}

}  // namespace

void write_classes(Writer& w) {
  root_class(w);
  descriptor_class(w);
  const std::size_t count = classes(w, "Root");
  for (std::size_t i = 4 + w.below(10); i > 0; --i) {
    observe(w, count);
  }
}

void write_builtin_classes(Writer& w) {
  root_class(w);
  descriptor_class(w);
  const std::string root =
      Text{"Root, {}", w.of({"int", "str", "list", "dict", "tuple", "float", "Exception", "bytes",
                             "set", "KeyError", "frozenset", "OSError"})};
  const std::size_t count = classes(w, root);
  for (std::size_t i = 4 + w.below(10); i > 0; --i) {
    observe(w, count);
  }
}

}  // namespace loopspec::generator::language
