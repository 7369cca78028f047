// The iteration order of sets. The expected orders were printed by CPython.
#include "conformance/scenario/types/set.hpp"
#include "types_fixture.hpp"

namespace loopspec {
namespace {

class SetOrderTest : public Types {
 protected:
  static Value set(std::initializer_list<std::int64_t> items) {
    Ref<Set> made = make_set();
    for (const std::int64_t n : items) made->add(make_int(n));
    return made;
  }
};

TEST_F(SetOrderTest, small_numbers_lie_in_the_order_of_their_hashes) {
  EXPECT_EQ(show(set({5, 3, 8, 1})), "{8, 1, 3, 5}");
  EXPECT_EQ(show(set({-1, -2, 0})), "{0, -1, -2}");
}

TEST_F(SetOrderTest, the_order_of_insertion_decides_between_collisions) {
  EXPECT_EQ(show(set({8, 0, 16})), "{8, 0, 16}");
  EXPECT_EQ(show(set({16, 8, 0})), "{16, 8, 0}");
}

TEST_F(SetOrderTest, growth) {
  EXPECT_EQ(show(set({100, 1, 33, 65, 2, 34})), "{65, 1, 2, 100, 33, 34}");
}

TEST_F(SetOrderTest, anything_else_keeps_the_order_of_insertion) {
  Ref<Set> made = make_set();
  for (const char* s : {"z", "a", "m"}) made->add(text(s));
  made->add(number(1));
  EXPECT_EQ(show(made), "{'z', 'a', 'm', 1}");
  made->discard(text("a"));
  made->add(text("a"));
  EXPECT_EQ(show(made), "{'z', 'm', 1, 'a'}");
}

TEST_F(SetOrderTest,
       a_set_that_has_held_something_else_keeps_the_order_of_insertion_until_it_is_cleared) {
  Ref<Set> made = make_set();
  made->add(text("z"));
  for (const std::int64_t n : {5, 3, 1}) made->add(number(n));
  made->discard(text("z"));
  EXPECT_EQ(show(made), "{5, 3, 1}");
  EXPECT_TRUE(made->only_numbers_left());
  made->clear();
  for (const std::int64_t n : {5, 3, 1}) made->add(number(n));
  EXPECT_EQ(show(made), "{1, 3, 5}");
}

TEST_F(SetOrderTest, deleted_places_are_used_again_from_3_10_on) {
  const auto run = [] {
    const Value s = set({0, 8, 16});
    set_of(s)->discard(make_int(8));
    set_of(s)->add(make_int(24));
    return show(s);
  };
  set_version({3, 9, 18});
  const std::string before = run();
  set_version({3, 10, 13});
  const std::string after = run();
  EXPECT_EQ(before, "{0, 16, 24}");
  EXPECT_EQ(after, "{0, 24, 16}");
}

TEST_F(SetOrderTest, pop_goes_on_where_it_stopped) {
  const Value s = set({1, 2, 3});
  EXPECT_EQ(show(set_of(s)->pop()), "1");
  set_of(s)->add(number(0));
  EXPECT_EQ(show(set_of(s)->pop()), "2");
  EXPECT_EQ(show(set_of(s)->pop()), "3");
  EXPECT_EQ(show(set_of(s)->pop()), "0");
  EXPECT_FALSE(set_of(s)->pop());
}

TEST_F(SetOrderTest, hashes_of_frozensets_and_tuples) {
  std::int64_t h = 0;
  ASSERT_TRUE(hash(call(Value(classes.frozenset), {set({1, 2, 3})}), &h));
  EXPECT_EQ(h, -272375401224217160);
  ASSERT_TRUE(hash(make_tuple({number(1), number(2), number(3)}), &h));
  EXPECT_EQ(h, 529344067295497451);
}

}  // namespace
}  // namespace loopspec
