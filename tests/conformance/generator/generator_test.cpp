#include "conformance/generator/generator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "conformance/generator/rendering.hpp"
#include "conformance/generator/shrinking.hpp"
#include "conformance/scenario/ast/json_reader.hpp"
#include "conformance/scenario/ast/json_writer.hpp"
#include "conformance/scenario/ast/printer.hpp"
#include "conformance/scenario/ast/validate.hpp"

namespace loopspec::generator {
namespace {

std::string source_of(const Program& program) {
  return ast::to_source(*to_tree(program));
}

RC_GTEST_PROP(Programs, AreValidTrees, ()) {
  const Program program = *programs(true);
  ast::validate(*to_tree(program));
}

RC_GTEST_PROP(Programs, SurviveTheJsonForm, ()) {
  const ast::NodePtr tree = to_tree(*programs(true));
  const std::string source = ast::to_source_with_positions(*tree);
  const auto json = ast::to_json(*tree);
  const ast::NodePtr again = ast::read_json(json);
  RC_ASSERT(ast::to_json(*again) == json);
  RC_ASSERT(ast::to_source(*again) == source);
}

RC_GTEST_PROP(Programs, ShrinkToValidTreesOnly, ()) {
  const Program program = *rc::gen::resize(20, programs(true));
  const auto smaller = shrinks(program);
  const std::size_t start = *rc::gen::inRange<std::size_t>(0, 10);
  for (std::size_t i = start; i < smaller.size(); i += 10) {
    RC_ASSERT(smaller[i] != program);
    ast::validate(*to_tree(smaller[i]));
  }
}

RC_GTEST_PROP(Programs, NeedNoNewPythonUnlessAskedFor, ()) {
  const auto present = operations_in(*programs(false));
  for (std::size_t i = 0; i < kOperationCount; ++i) {
    RC_ASSERT(!present[i] || !needs_311(static_cast<Operation>(i)));
  }
}

TEST(Shrinking, ComesToAnEndAtTheEmptyProgram) {
  Program program = programs(true)(rc::Random(7), 50).value();
  std::size_t steps = 0;
  for (auto smaller = shrinks(program); !smaller.empty(); smaller = shrinks(program)) {
    program = smaller.back();  // the most timid cut
    ASSERT_LT(++steps, 100000U);
  }
  EXPECT_EQ(source_of(program),
            "import asyncio\n\n\nasync def main():\n    pass\n\n\nprint('end', "
            "asyncio.run(main()))\n");
}

TEST(Generation, TheSameRandomGivesTheSameProgram) {
  EXPECT_EQ(programs(true)(rc::Random(3), 60).value(), programs(true)(rc::Random(3), 60).value());
  EXPECT_NE(programs(true)(rc::Random(3), 60).value(), programs(true)(rc::Random(4), 60).value());
}

TEST(Rendering, EveryKindOfStatementIsThereAsItself) {
  std::set<std::string> sources;
  for (std::size_t i = 0; i < kOperationCount; ++i) {
    Statement statement;
    statement.operation = static_cast<Operation>(i);
    statement.blocks.resize(block_count(statement.operation));
    sources.insert(source_of(Program{{{false, {statement}}}, 0, 0}));
  }
  EXPECT_EQ(sources.size(), kOperationCount);
}

TEST(Rendering, AwaitsBecomePrintsInCallbacks) {
  const Program program{
      {{false, {{Operation::call_soon, {1, 0, 0}, {}}}}, {true, {{Operation::sleep, {}, {}}}}},
      0,
      0};
  EXPECT_EQ(source_of(program),
            "import asyncio\n\n\n"
            "def callback_1():\n    print('1.1')\n\n\n"
            "async def main():\n    loop = asyncio.get_running_loop()\n"
            "    loop.call_soon(callback_1)\n\n\n"
            "print('end', asyncio.run(main()))\n");
}

}  // namespace
}  // namespace loopspec::generator
