#include "conformance/scenario/compiler/folding.hpp"

#include "conformance/scenario/compiler/operators.hpp"
#include "reference/objects/bigint.hpp"
#include "reference/objects/bytes.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

using ast::Field;
using ast::Kind;
using ast::Node;

// CPython's bounds on what is folded.
constexpr std::uint64_t kMostBits = 128;
constexpr std::size_t kMostText = 4096;

bool is_number(const Value& v) {
  return is_int(v) || is_float(v);
}

// False: the result may be large, or the operation is not CPython's to fold.
bool is_small(BinaryOp op, const Value& left, const Value& right) {
  if (is_str(left) && op == BinaryOp::add)
    return is_str(right) && left.as<Str>()->length() + right.as<Str>()->length() <= kMostText;
  if (is_str(left) && op == BinaryOp::mul) {
    const auto times = is_int(right) ? as_int64(right) : std::nullopt;
    return times && (*times <= 0 ||
                     left.as<Str>()->length() * static_cast<std::uint64_t>(*times) <= kMostText);
  }
  if (!is_number(left) || !is_number(right)) return false;
  if (!is_int(left) || !is_int(right)) return true;
  const std::uint64_t bits = int_bit_length(left);
  const std::optional<std::int64_t> count = as_int64(right);
  switch (op) {
    case BinaryOp::mul:
      return bits + int_bit_length(right) <= kMostBits;
    case BinaryOp::lshift:
      return count && *count >= 0 && *count <= 128 &&
             bits + static_cast<std::uint64_t>(*count) <= kMostBits;
    case BinaryOp::pow:
      return count && (*count <= 0 ||
                       (*count <= 128 && bits * static_cast<std::uint64_t>(*count) <= kMostBits));
    default:
      return true;
  }
}

bool unless_raised(Value result, Value* out) {
  if (!result) {
    clear_pending();
    return false;
  }
  *out = std::move(result);
  return true;
}

bool fold_unary(const Node& node, Value* out) {
  Value operand;
  if (!fold_constants(*node.one(Field::operand), &operand) || !is_number(operand)) return false;
  const std::string& op = node.words.front();
  if (op == "Not") {
    *out = Value::boolean(truth(operand) == 0);
    return true;
  }
  // ~True warns when it runs.
  if (op == "Invert" && operand.is_bool()) return false;
  const UnaryOp unary_op =
      op == "USub" ? UnaryOp::neg : (op == "UAdd" ? UnaryOp::pos : UnaryOp::invert);
  return unless_raised(unary(unary_op, operand), out);
}

bool fold_binary(const Node& node, Value* out) {
  Value left;
  Value right;
  const BinaryOp op = binary_op(node.words.front());
  return fold_constants(*node.one(Field::left), &left) &&
         fold_constants(*node.one(Field::right), &right) && is_small(op, left, right) &&
         unless_raised(binary(op, left, right), out);
}

bool fold_tuple(const Node& node, Value* out) {
  std::vector<Value> items;
  for (const auto& element : node.list(Field::elts)) {
    Value item;
    if (!fold_constants(*element, &item)) return false;
    items.push_back(std::move(item));
  }
  *out = make_tuple(std::move(items));
  return true;
}

}  // namespace

Value constant_value(const ast::Constant& c) {
  struct Visitor {
    Value operator()(const ast::NoneConstant&) const { return Value::none(); }
    Value operator()(const ast::EllipsisConstant&) const { return Value::ellipsis(); }
    Value operator()(bool b) const { return Value::boolean(b); }
    Value operator()(const ast::IntConstant& i) const { return make_int_from_decimal(i.decimal); }
    Value operator()(double d) const { return make_float(d); }
    Value operator()(const std::string& s) const {
      return s.size() <= 20 &&
                     s.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
                         std::string::npos
                 ? Value(intern(s))
                 : Value(make_str(s));
    }
    Value operator()(const ast::BytesConstant& b) const { return make_bytes(b.bytes); }
  };
  return std::visit(Visitor{}, c);
}

bool fold_constants(const Node& node, Value* out) {
  switch (node.kind) {
    case Kind::Constant:
      *out = constant_value(node.constant);
      return true;
    case Kind::UnaryOp:
      return fold_unary(node, out);
    case Kind::BinOp:
      return fold_binary(node, out);
    case Kind::Tuple:
      return fold_tuple(node, out);
    default:
      return false;
  }
}

bool fold_set(const Node& display, Value* order) {
  const Ref<Set> first = make<Set>(classes.frozenset);
  for (const auto& element : display.list(Field::elts)) {
    Value value;
    if (!fold_constants(*element, &value) || !first->add(value)) {
      clear_pending();
      return false;
    }
  }
  *order = make_tuple(first->ordered());
  return true;
}

}  // namespace loopspec
