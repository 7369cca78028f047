// Trees made by hand, as the generator makes them: valid, printed as the Python that is meant, with
// the positions of it.
#include "conformance/scenario/ast/build.hpp"

#include <gtest/gtest.h>

#include "conformance/scenario/ast/printer.hpp"
#include "conformance/scenario/ast/validate.hpp"

namespace loopspec::ast {
namespace {

std::string printed(NodePtr statement) {
  const NodePtr module = build::module(build::list(std::move(statement)));
  validate(*module);
  return to_source(*module);
}

TEST(Build, Calls) {
  EXPECT_EQ(printed(build::statement(build::with_keyword(
                build::call("asyncio.wait", build::list(build::name("x"))), "timeout",
                build::binary(build::floating(0.1), "Add", build::floating(0.2))))),
            "asyncio.wait(x, timeout=0.1 + 0.2)\n");
}

TEST(Build, Compounds) {
  NodeList body = build::list(
      build::assign("x", build::await(build::call("f"))),
      build::condition(build::negation(build::name("x")), build::list(build::raise(nullptr))));
  EXPECT_EQ(printed(build::function("main", true, std::move(body))),
            "async def main():\n"
            "    x = await f()\n"
            "    if not x:\n"
            "        raise\n");
}

TEST(Build, Handlers) {
  EXPECT_EQ(printed(build::try_except(build::list(build::pass()), "asyncio.CancelledError", "error",
                                      build::list(build::pass()))),
            "try:\n    pass\nexcept asyncio.CancelledError as error:\n    pass\n");
}

TEST(Positions, AreThoseOfThePrintedText) {
  const NodePtr module = build::module(
      build::list(build::import("time"),
                  build::function("f", false,
                                  build::list(build::give_back(build::binary(
                                      build::integer(1), "Add", build::text("\xC3\xA9")))))));
  EXPECT_EQ(to_source_with_positions(*module),
            "import time\n\n\ndef f():\n    return 1 + '\xC3\xA9'\n");
  const Node& function = *module->list(Field::body)[1];
  EXPECT_EQ(function.line, 4);
  EXPECT_EQ(function.end_line, 5);
  const Node& sum = *function.list(Field::body)[0]->one(Field::value);
  EXPECT_EQ(sum.line, 5);
  EXPECT_EQ(sum.column, 11);
  EXPECT_EQ(sum.end_column, 18);  // in characters, not bytes
}

TEST(Validate, NamesThePlaceOfANodeThatIsMissing) {
  const NodePtr module = build::module(build::list(build::statement(build::await(nullptr))));
  try {
    validate(*module);
    FAIL() << "accepted";
  } catch (const TreeError& error) {
    EXPECT_STREQ(error.what(), "$.body[0].value.value: a node is needed, not null");
  }
}

TEST(Validate, RefusesWhatCPythonsCompilerRefuses) {
  const NodePtr module =
      build::module(build::list(build::statement(build::await(build::name("x")))));
  to_source_with_positions(*module);
  try {
    validate(*module);
    FAIL() << "accepted";
  } catch (const TreeError& error) {
    EXPECT_STREQ(error.what(), "1:1: 'await' outside function");
  }
}

}  // namespace
}  // namespace loopspec::ast
