// abs, divmod, pow, round, bin, oct, hex, chr, ord, sum.
#include <fmt/format.h>

#include <cmath>
#include <cstdint>

#include "conformance/scenario/builtins/builtins.hpp"
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/types/arithmetic.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

Value absolute(Value* a) {
  static Str* const name = intern("__abs__");
  const Value method = lookup_special(a[0], name);
  if (method) return call(method);
  return pending() ? Value() : raise_type_error("bad operand type for abs(): '{}'", a[0]);
}

Value power(Value* a) {
  if (a[2].is_none()) return binary(BinaryOp::pow, a[0], a[1]);
  if (is_int(a[0]) && is_int(a[1]) && is_int(a[2])) return int_power_modulo(a[0], a[1], a[2]);
  if (is_float(a[0]) || is_float(a[1]) || is_float(a[2]))
    return type_error({"pow() 3rd argument not allowed unless all arguments are integers"});
  static Str* const name = intern("__pow__");
  const Value method = lookup_special(a[0], name);
  if (method && !is_int(a[0])) {
    Value result = call(method, {a[1], a[2]});
    if (!result.is_not_implemented()) return result;
  }
  if (pending()) return Value();
  return type_error({"unsupported operand type(s) for ", since(10) ? "** or " : "", "pow(): '",
                     type_name(a[0]), "', '", type_name(a[1]), "', '", type_name(a[2]), "'"});
}

Value rounded(Value* a) {
  static Str* const name = intern("__round__");
  const Value method = lookup_special(a[0], name);
  if (!method)
    return pending() ? Value() : raise_type_error("type {} doesn't define __round__ method", a[0]);
  return a[1].is_none() ? call(method) : call(method, {a[1]});
}

Value in_base(const Value& v, const char* spec) {
  const Value number = to_index(v);
  return number ? format(number, make_str(spec)) : Value();
}

Value character(Value* a) {
  std::int64_t small = 0;
  if (!since(13) && !to_c_int(a[0], &small)) return Value();
  const Value number = since(13) ? to_index(a[0]) : make_int(small);
  if (!number) return Value();
  const auto n = as_int64(number);
  if (!n || *n < 0 || *n > 0x10FFFF) return value_error({"chr() arg not in range(0x110000)"});
  std::string text;
  unicode::append(&text, static_cast<char32_t>(*n));
  return make_str(text);
}

Value code_point(Value* a) {
  if (is_str(a[0])) {
    auto* s = a[0].as<Str>();
    if (s->length() == 1) {
      const char* at = s->text().c_str();
      return Value::small_int(static_cast<std::int64_t>(unicode::decode(at)));
    }
    return raise(
        classes.TypeError,
        fmt::format("ord() expected a character, but string of length {} found", s->length()));
  }
  if (is_instance(a[0], classes.bytes) || is_instance(a[0], classes.bytearray)) {
    static Str* const getitem = intern("__getitem__");
    const std::int64_t n = length(a[0]);
    if (n == 1) return call_method(a[0], getitem, {Value::small_int(0)});
    return raise(classes.TypeError,
                 fmt::format("ord() expected a character, but string of length {} found", n));
  }
  return raise_type_error("ord() expected string of length 1, but {} found", a[0]);
}

// From 3.12 on floats are added with Neumaier's compensation.
class FloatSum {
 public:
  explicit FloatSum(double start) : sum_(start) {}
  void add(double x) {
    if (!since(12)) {
      sum_ += x;
      return;
    }
    const double t = sum_ + x;
    compensation_ += std::fabs(sum_) >= std::fabs(x) ? (sum_ - t) + x : (x - t) + sum_;
    sum_ = t;
  }
  void add_plain(double x) { sum_ += x; }  // ints take no part in the compensation
  double result() const {
    return compensation_ != 0 && std::isfinite(compensation_) ? sum_ + compensation_ : sum_;
  }

 private:
  double sum_;
  double compensation_ = 0.0;
};

bool exactly(const Value& v, Class* cls) {
  return v.object() != nullptr && v.object()->cls() == cls;
}

// The run of floats (and small ints among them) at the front; gives the first item that is neither,
// or null at the end.
Value sum_floats(const Value& iterator, Value* total) {
  FloatSum sum(float_value(*total));
  for (;;) {
    Value item = next(iterator);
    if (item && exactly(item, classes.float_)) {
      sum.add(float_value(item));
    } else if (item && item.is_small_int()) {
      sum.add_plain(static_cast<double>(item.small_int()));
    } else {
      *total = make_float(sum.result());
      return item;
    }
  }
}

Value sum_of(Value* a) {
  const Value iterator = iterate(a[0]);
  if (!iterator) return Value();
  if (is_str(a[1]))
    return raise(classes.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  for (Class* cls : {classes.bytes, classes.bytearray})
    if (is_instance(a[1], cls))
      return raise(classes.TypeError,
                   fmt::format("sum() can't sum {} [use b''.join(seq) instead]", cls->name()));
  Value total = a[1];
  Value item = next(iterator);
  while (item) {
    total = total.is_small_int() && item.is_small_int()
                ? make_int(total.small_int() + item.small_int())
                : binary(BinaryOp::add, total, item);
    if (!total) return Value();
    item = exactly(total, classes.float_) ? sum_floats(iterator, &total) : next(iterator);
  }
  return pending() ? Value() : total;
}

}  // namespace

void install_number_functions(Dict* into) {
  define_functions(
      into, {{"C abs(x, /)", absolute},
             {"C divmod(x, y, /)", [](Value* a) { return binary(BinaryOp::divmod, a[0], a[1]); }},
             {"C pow(base, exp, mod=None)", power},
             {"C round(number, ndigits=None)", rounded},
             {"C bin(number, /)", [](Value* a) { return in_base(a[0], "#b"); }},
             {"C oct(number, /)", [](Value* a) { return in_base(a[0], "#o"); }},
             {"C hex(number, /)", [](Value* a) { return in_base(a[0], "#x"); }},
             {"C chr(i, /)", character},
             {"C ord(c, /)", code_point},
             {"C sum(iterable, /, start=0)", sum_of}});
}

}  // namespace loopspec
