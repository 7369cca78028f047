#include "conformance/trace/explanation.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "conformance/trace/columns.hpp"
#include "tests/conformance/trace/traces.hpp"

namespace loopspec {
namespace {

using test::two_tasks;

Setting setting() {
  return {"timers/late.py",
          "import asyncio\nprint('start')\n",
          "cpython:3.13.0",
          "reference",
          {{"timer.order.deadline", "Timers run in the order of their deadlines.", "the heap"}},
          "loopspec compare cpython:3.13.0 reference timers/late.py",
          80};
}

std::string page(const Trace& left, const Trace& right, const Setting& around) {
  return explain(left, right, *first_difference(left, right, Level::exact), around);
}

Trace late() {
  Trace trace = two_tasks();
  trace.events[2].time = 0.25;
  trace.events[2].text = "took";
  return trace;
}

TEST(Explanation, IsAPageForAPerson) {
  EXPECT_EQ(page(two_tasks(), late(), setting()),
            R"(timers/late.py
    1  import asyncio
    2  print('start')

  cpython:3.13.0                        |  reference
  it time task   text                   |  it time task   text
  -- select(0.0)                        |  -- select(0.0)
   1 0.0  Task-1 start                  |   1 0.0  Task-1 start
   1 0.0  Task-2 tick                   |   1 0.0  Task-2 tick
  -- select(0.1)                        |  -- select(0.1)
  -- select(0.0)                        |  -- select(0.0)
>  3 0.1  Task-2 tock                   ≠   3 0.25 Task-2 took
   3 0.1  Task-1 end                    |   3 0.1  Task-1 end
  -- select(None)                       |  -- select(None)
  == ok                                 |  == ok

first difference: event 2: text and time
  cpython:3.13.0  "tock"
  reference       "took"
                     ^

rules that this scenario witnesses
  timer.order.deadline
    Timers run in the order of their deadlines.
    If this fails: the heap

to reproduce: loopspec compare cpython:3.13.0 reference timers/late.py
)");
}

TEST(Explanation, KeepsToTheWidth) {
  Trace left = two_tasks(), right = two_tasks();
  left.events[3].text = std::string(200, 'x');
  right.events[3].text = "日本語日本語日本語日本語日本語日本語日本語日本語日本語";
  for (const std::size_t width : {60U, 80U, 100U, 120U}) {
    Setting around = setting();
    around.width = width;
    around.reproduce.clear();
    std::istringstream in(page(left, right, around));
    for (std::string line; std::getline(in, line);) {
      if (line.find('"') == std::string::npos) {  // values are shown in full
        EXPECT_LE(display_width(line), width) << line;
      }
    }
  }
}

TEST(Explanation, SaysHowMuchWasEqualBefore) {
  Trace left = two_tasks();
  Trace right = two_tasks();
  right.outcome = Outcome::deadlock();
  EXPECT_NE(page(left, right, setting()).find("... 3 equal before"), std::string::npos);
}

TEST(Explanation, ALongScenarioIsNamedAndNotListed) {
  Setting around = setting();
  around.source.clear();
  for (int i = 0; i < 150; ++i) {
    around.source += "pass\n";
  }
  const std::string text = page(two_tasks(), late(), around);
  EXPECT_NE(text.find("(150 lines, in timers/late.py)"), std::string::npos);
  EXPECT_EQ(text.find("pass"), std::string::npos);
}

}  // namespace
}  // namespace loopspec
