// Operators of the tree by name.
#pragma once

#include <stdexcept>
#include <string>
#include <unordered_map>

#include "reference/objects/class.hpp"

namespace loopspec {

inline BinaryOp binary_op(const std::string& name) {
  static const std::unordered_map<std::string, BinaryOp> all = {
      {"Add", BinaryOp::add},        {"Sub", BinaryOp::sub},     {"Mult", BinaryOp::mul},
      {"MatMult", BinaryOp::matmul}, {"Div", BinaryOp::truediv}, {"FloorDiv", BinaryOp::floordiv},
      {"Mod", BinaryOp::mod},        {"Pow", BinaryOp::pow},     {"LShift", BinaryOp::lshift},
      {"RShift", BinaryOp::rshift},  {"BitAnd", BinaryOp::and_}, {"BitOr", BinaryOp::or_},
      {"BitXor", BinaryOp::xor_}};
  const auto it = all.find(name);
  if (it == all.end()) throw std::logic_error("compiler: no operator: " + name);
  return it->second;
}

}  // namespace loopspec
