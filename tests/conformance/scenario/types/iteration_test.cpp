#include "types_fixture.hpp"

namespace loopspec {
namespace {

using IterationTest = Types;

TEST_F(IterationTest, an_exhausted_list_iterator_stays_exhausted) {
  Ref<List> list = make_list({number(1)});
  const Value iterator = iterate(list);
  EXPECT_EQ(show(next(iterator)), "1");
  EXPECT_FALSE(next(iterator));
  list->items.push_back(number(2));
  EXPECT_FALSE(next(iterator));
}

TEST_F(IterationTest, a_list_may_grow_while_it_is_iterated) {
  Ref<List> list = make_list({number(1)});
  const Value iterator = iterate(list);
  EXPECT_TRUE(next(iterator));
  list->items.push_back(number(2));
  EXPECT_EQ(show(next(iterator)), "2");
}

TEST_F(IterationTest, strings_are_iterated_by_code_point) {
  const auto items = to_vector(text("a\xC3\xA9\xF0\x9F\x98\x80"));
  ASSERT_TRUE(items);
  EXPECT_EQ(show(make_list(*items)), "['a', '\xC3\xA9', '\xF0\x9F\x98\x80']");
}

TEST_F(IterationTest, ranges_beyond_64_bits) {
  const Value range = call(Value(classes.range),
                           {big("100000000000000000000"), big("100000000000000000004"), number(3)});
  EXPECT_EQ(show(make_list(*to_vector(range))), "[100000000000000000000, 100000000000000000003]");
  EXPECT_EQ(length(range), 2);
}

TEST_F(IterationTest, a_set_notices_a_change_of_size) {
  Ref<Set> set = make_set();
  set->add(number(1));
  const Value iterator = iterate(set);
  set->add(number(2));
  EXPECT_EQ(show(next(iterator)), "RuntimeError: Set changed size during iteration");
}

}  // namespace
}  // namespace loopspec
