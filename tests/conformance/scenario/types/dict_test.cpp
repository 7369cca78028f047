#include "types_fixture.hpp"

namespace loopspec {
namespace {

using DictTest = Types;

std::string keys_of(const Dict& dict) {
  std::string keys;
  for (const Dict::Entry& entry : dict.entries())
    if (entry.key) keys += safe_repr(entry.key) + " ";
  return keys;
}

TEST_F(DictTest, keeps_the_order_of_insertion) {
  Ref<Dict> dict = make_dict();
  for (const char* key : {"b", "a", "c"}) dict->set(intern(key), number(1));
  dict->set(intern("b"), number(2));
  EXPECT_EQ(keys_of(*dict), "'b' 'a' 'c' ");
  EXPECT_TRUE(dict->remove(intern("b")));
  dict->set(intern("b"), number(3));
  EXPECT_EQ(keys_of(*dict), "'a' 'c' 'b' ");
}

TEST_F(DictTest, equal_numbers_are_one_key_and_the_first_stays) {
  Ref<Dict> dict = make_dict();
  EXPECT_TRUE(dict->set(number(1), text("int")));
  EXPECT_TRUE(dict->set(make_float(1.0), text("float")));
  EXPECT_TRUE(dict->set(Value::true_(), text("bool")));
  EXPECT_EQ(show(dict), "{1: 'bool'}");
}

TEST_F(DictTest, many_insertions_and_removals) {
  Ref<Dict> dict = make_dict();
  for (int i = 0; i < 5000; ++i) ASSERT_TRUE(dict->set(number(i), number(i * i)));
  for (int i = 0; i < 5000; i += 2) ASSERT_EQ(dict->remove(number(i)), 1);
  ASSERT_EQ(dict->size(), 2500u);
  for (int i = 0; i < 5000; ++i) {
    const Value found = dict->get(number(i));
    ASSERT_EQ(static_cast<bool>(found), i % 2 == 1) << i;
    if (found) {
      ASSERT_EQ(found.small_int(), i * i);
    }
  }
}

TEST_F(DictTest, an_unhashable_key_raises) {
  Ref<Dict> dict = make_dict();
  EXPECT_FALSE(dict->set(Value(make_list()), number(1)));
  EXPECT_EQ(show(Value()), "TypeError: unhashable type: 'list'");
}

TEST_F(DictTest, the_last_entry_can_be_taken) {
  Ref<Dict> dict = make_dict();
  for (int i = 0; i < 3; ++i) dict->set(number(i), number(i));
  dict->remove(number(2));
  EXPECT_EQ(dict->take_last().key.small_int(), 1);
  EXPECT_EQ(dict->take_last().key.small_int(), 0);
  EXPECT_EQ(dict->size(), 0u);
  dict->set(number(7), number(7));
  EXPECT_EQ(keys_of(*dict), "7 ");
}

TEST_F(DictTest, iteration_notices_a_change_of_size_and_keeps_complaining) {
  Ref<Dict> dict = make_dict();
  dict->set(number(1), number(1));
  const Value iterator = iterate(dict);
  dict->set(number(2), number(2));
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(show(next(iterator)), "RuntimeError: dictionary changed size during iteration");
}

TEST_F(DictTest, views_are_live) {
  Ref<Dict> dict = make_dict();
  const Value items = call_method(dict, intern("items"));
  dict->set(intern("a"), number(1));
  EXPECT_EQ(show(items), "dict_items([('a', 1)])");
}

}  // namespace
}  // namespace loopspec
