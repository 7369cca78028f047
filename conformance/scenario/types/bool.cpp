// bool: an int with its own text, constructor and logical operators.
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

template <BinaryOp op>
Value logical(const Value& a, const Value& b) {
  if (!is_int(a) || !is_int(b)) return Value::not_implemented();
  if (!a.is_bool() || !b.is_bool()) return int_binary(op, a, b);
  return Value::boolean(int_sign(int_binary(op, a, b)) != 0);
}

Value create_bool(Class*, const Args& args) {
  if (!no_keywords("bool", args) || !check_count("bool", args, 0, 1)) return Value();
  const int t = args.positional == 0 ? 0 : truth(args[0]);
  return t < 0 ? Value() : Value::boolean(t != 0);
}

}  // namespace

void install_bool() {
  Slots& s = classes.bool_->slots;
  s = classes.int_->slots;
  s.repr = [](const Value& v) -> Value { return intern(v.is_true() ? "True" : "False"); };
  s.create = create_bool;
  s.binary[static_cast<std::size_t>(BinaryOp::and_)] = logical<BinaryOp::and_>;
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = logical<BinaryOp::or_>;
  s.binary[static_cast<std::size_t>(BinaryOp::xor_)] = logical<BinaryOp::xor_>;
}

}  // namespace loopspec
