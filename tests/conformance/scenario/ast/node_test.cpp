#include "conformance/scenario/ast/node.hpp"

#include <gtest/gtest.h>

namespace loopspec::ast {
namespace {

TEST(Kinds, HaveTheNamesOfCPythonsClasses) {
  EXPECT_EQ(kind_name(Kind::Module), "Module");
  EXPECT_EQ(kind_name(Kind::comprehension), "comprehension");
  EXPECT_EQ(kind_name(Kind::MatchOr), "MatchOr");
  EXPECT_EQ(kind_from_name("AsyncFunctionDef"), Kind::AsyncFunctionDef);
  EXPECT_EQ(kind_from_name("Async"), std::nullopt);
}

TEST(Fields, HaveTheNamesOfCPythonsFields) {
  EXPECT_EQ(field_name(Field::body), "body");
  EXPECT_EQ(field_name(Field::kwd_patterns), "kwd_patterns");
  EXPECT_EQ(field_from_name("optional_vars"), Field::optional_vars);
  EXPECT_EQ(field_from_name("nothing"), std::nullopt);
}

TEST(Node, AnAbsentFieldIsAnEmptyList) {
  const Node node(Kind::Return);
  EXPECT_TRUE(node.list(Field::value).empty());
  EXPECT_EQ(node.one(Field::value), nullptr);
}

TEST(Node, AddFindsTheFieldAgain) {
  Node node(Kind::Module);
  node.add(Field::body).push_back(std::make_unique<Node>(Kind::Pass));
  node.add(Field::body).push_back(std::make_unique<Node>(Kind::Break));
  ASSERT_EQ(node.list(Field::body).size(), 2U);
  EXPECT_EQ(node.one(Field::body)->kind, Kind::Pass);
  EXPECT_EQ(node.fields.size(), 1U);
}

}  // namespace
}  // namespace loopspec::ast
