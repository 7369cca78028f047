#include "conformance/scenario/types/list.hpp"

#include "reference/objects/function.hpp"
#include "types_fixture.hpp"

namespace loopspec {
namespace {

using ListTest = Types;

Value numbers(std::initializer_list<std::int64_t> all) {
  std::vector<Value> items;
  for (const std::int64_t n : all) items.push_back(make_int(n));
  return make_list(std::move(items));
}

TEST_F(ListTest, sort_is_stable_in_both_directions) {
  const auto pair = [](std::int64_t n, const char* s) {
    return Value(make_tuple({make_int(n), make_str(s)}));
  };
  const Value by_number =
      make_native({"C key(item, /)", [](Value* a) { return get_item(a[0], make_int(0)); }});
  const Value list = make_list({pair(1, "a"), pair(0, "b"), pair(1, "c"), pair(0, "d")});
  ASSERT_TRUE(sort_list(list, by_number, false));
  EXPECT_EQ(show(list), "[(0, 'b'), (0, 'd'), (1, 'a'), (1, 'c')]");
  ASSERT_TRUE(sort_list(list, by_number, true));
  EXPECT_EQ(show(list), "[(1, 'a'), (1, 'c'), (0, 'b'), (0, 'd')]");
}

TEST_F(ListTest, long_lists_are_sorted_too) {
  std::vector<Value> items;
  for (std::int64_t i = 0; i < 1000; ++i) items.push_back(number(i * 7919 % 1009));
  const Value list = make_list(std::move(items));
  ASSERT_TRUE(sort_list(list, Value::none(), false));
  for (std::size_t i = 1; i < 1000; ++i)
    ASSERT_LT(items_of(list)[i - 1].small_int(), items_of(list)[i].small_int());
}

TEST_F(ListTest, nothing_reversed_is_nothing) {
  const Value backwards = call(Value(classes.slice), {Value::none(), Value::none(), number(-1)});
  EXPECT_EQ(show(get_item(make_list(), backwards)), "[]");
}

TEST_F(ListTest, a_failing_comparison_loses_no_item) {
  const Value list = make_list({number(2), text("x"), number(1)});
  EXPECT_FALSE(sort_list(list, Value::none(), false));
  EXPECT_EQ(show(Value()), "TypeError: '<' not supported between instances of 'str' and 'int'");
  EXPECT_EQ(items_of(list).size(), 3u);
}

TEST_F(ListTest, extending_by_itself) {
  const Value list = numbers({1, 2});
  ASSERT_TRUE(extend_list(list, list));
  EXPECT_EQ(show(list), "[1, 2, 1, 2]");
}

TEST_F(ListTest, cycles_are_shown_by_dots) {
  const Value list = numbers({1});
  items_of(list).push_back(list);
  EXPECT_EQ(show(list), "[1, [...]]");
  list.as<List>()->clear_items();
}

}  // namespace
}  // namespace loopspec
