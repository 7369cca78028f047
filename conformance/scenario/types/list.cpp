// list: operators, indexing, slices, iteration.
#include "conformance/scenario/types/list.hpp"

#include <iterator>

#include "conformance/scenario/types/list_iterator.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

Class* list_reverse_iterator = nullptr;

Value next_item(const Value& v) {
  return v.as<ListIterator>()->next();
}
Value items_left(Value* a) {
  return a[0].as<ListIterator>()->left();
}

Value repr_of_list(const Value& self) {
  const auto& items = items_of(self);
  if (items.empty()) return make_str("[]");
  const ValueReprGuard guard(self);
  if (guard.cyclic()) return make_str("[...]");
  std::string text = "[";
  return append_reprs(items, &text) ? Value(adopt_str(text + "]")) : Value();
}

Value compare_lists(const Value& a, const Value& b, CompareOp op) {
  return is_list(b) ? compare_sequences(items_of(a), items_of(b), op) : Value::not_implemented();
}

std::vector<Value> sliced(const std::vector<Value>& items, const SliceRange& range) {
  if (range.step == 1) {
    const auto begin = items.begin() + range.start;
    return {begin, begin + range.count};
  }
  std::vector<Value> out;
  out.reserve(usize(range.count));
  for (std::int64_t i = 0; i < range.count; ++i)
    out.push_back(items[usize(range.start + i * range.step)]);
  return out;
}

Value get_item_of_list(const Value& self, const Value& key) {
  if (is_slice(key)) {
    SliceRange range;
    if (!unpack_slice(key, &range)) return Value();
    adjust_slice(ssize(items_of(self).size()), &range);
    return make_list(sliced(items_of(self), range));
  }
  std::int64_t index = 0;
  if (!sequence_index("list", key, &index)) return Value();
  const auto& items = items_of(self);
  if (!normalize_index(&index, ssize(items.size()))) return index_error("list index out of range");
  return items[usize(index)];
}

// list[start:stop] = values
void replace_range(std::vector<Value>& items, const SliceRange& range, std::vector<Value> values) {
  const auto first = items.begin() + range.start;
  const auto last = first + std::max<std::int64_t>(range.count, 0);
  const std::vector<Value> gone(std::make_move_iterator(first), std::make_move_iterator(last));
  const auto at = items.erase(first, last);
  items.insert(at, std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
}

bool assign_slice(const Value& self, const Value& key, const Value& value) {
  SliceRange range;
  if (!unpack_slice(key, &range)) return false;
  auto values = to_vector(value);
  if (!values) {
    if (class_of(value)->slots.iter == nullptr && pending_is(classes.TypeError)) {
      clear_pending();
      type_error({range.step == 1 && !since(13) ? "can only assign an iterable"
                                                : "must assign iterable to extended slice"});
    }
    return false;
  }
  auto& items = items_of(self);
  adjust_slice(ssize(items.size()), &range);
  if (range.step == 1) {
    replace_range(items, range, std::move(*values));
    return true;
  }
  if (ssize(values->size()) != range.count) {
    value_error({"attempt to assign sequence of size ", std::to_string(values->size()),
                 " to extended slice of size ", std::to_string(range.count)});
    return false;
  }
  for (std::int64_t i = 0; i < range.count; ++i)
    items[usize(range.start + i * range.step)].swap((*values)[usize(i)]);
  return true;
}

bool delete_slice(const Value& self, const Value& key) {
  SliceRange range;
  if (!unpack_slice(key, &range)) return false;
  auto& items = items_of(self);
  adjust_slice(ssize(items.size()), &range);
  if (range.step == 1) {
    replace_range(items, range, {});
    return true;
  }
  std::vector<Value> gone;
  for (std::int64_t i = 0; i < range.count; ++i)
    gone.push_back(std::move(items[usize(range.start + i * range.step)]));
  std::erase_if(items, [](const Value& v) { return v.is_null(); });
  return true;
}

bool set_item_of_list(const Value& self, const Value& key, const Value& value) {
  if (is_slice(key)) return value ? assign_slice(self, key, value) : delete_slice(self, key);
  std::int64_t index = 0;
  if (!sequence_index("list", key, &index)) return false;
  auto& items = items_of(self);
  if (!normalize_index(&index, ssize(items.size()))) {
    index_error("list assignment index out of range");
    return false;
  }
  if (value) {
    items[usize(index)] = value;
  } else {
    self.as<List>()->erase(usize(index));
  }
  return true;
}

int contains_item(const Value& self, const Value& item) {
  const std::int64_t at = find_item(items_of(self), item, 0, SIZE_MAX);
  return at == -2 ? -1 : (at >= 0 ? 1 : 0);
}

Value concatenate(const Value& left, const Value& right) {
  if (!is_list(left)) return Value::not_implemented();
  if (!is_list(right)) {
    Value answer = ask_right(BinaryOp::add, left, right);
    if (!answer.is_not_implemented()) return answer;
    return type_error({"can only concatenate list (not \"", type_name(right), "\") to list"});
  }
  std::vector<Value> items;
  items.reserve(items_of(left).size() + items_of(right).size());
  items.insert(items.end(), items_of(left).begin(), items_of(left).end());
  items.insert(items.end(), items_of(right).begin(), items_of(right).end());
  return make_list(std::move(items));
}

void repeat_items(std::vector<Value>* items, std::int64_t count) {
  if (count <= 0) {
    const std::vector<Value> gone = std::exchange(*items, {});
    return;
  }
  const std::size_t size = items->size();
  items->reserve(size * usize(count));
  for (std::int64_t i = 1; i < count; ++i)
    for (std::size_t j = 0; j < size; ++j) items->push_back((*items)[j]);
}

Value repeat(const Value& left, const Value& right) {
  const bool list_first = is_list(left);
  std::int64_t count = 0;
  Value answer;
  const std::vector<Value>& unit = items_of(list_first ? left : right);
  const std::size_t bytes = unit.size() * sizeof(Value);
  if (repeat_count(list_first, left, right, bytes, &count, &answer) != 1) return answer;
  std::vector<Value> items = unit;
  repeat_items(&items, count);
  return make_list(std::move(items));
}

Value extend_in_place(const Value& left, const Value& right) {
  Value answer = is_list(right) ? Value::not_implemented() : ask_right(BinaryOp::add, left, right);
  if (!answer.is_not_implemented()) return answer;
  return extend_list(left, right) ? left : Value();
}

Value repeat_in_place(const Value& left, const Value& right) {
  std::int64_t count = 0;
  Value answer;
  const std::size_t bytes = items_of(left).size() * sizeof(Value);
  if (repeat_count(true, left, right, bytes, &count, &answer) != 1) return answer;
  repeat_items(&items_of(left), count);
  return left;
}

Value create_list(Class* cls, const Args&) {
  return make_for<List>(cls);
}

// Until 3.9 list() asks for the length even before it asks for the iterator.
bool ask_length_first(const Value& iterable) {
  const Class* cls = class_of(iterable);
  if (since(10) || cls->is_builtin() || cls->slots.len == nullptr) return true;
  if (length(iterable) >= 0) return true;
  if (!pending_is(classes.TypeError)) return false;
  clear_pending();
  return true;
}

bool init_list(const Value& self, const Args& args) {
  if (self.object()->cls() == classes.list && !no_keywords("list", args)) return false;
  if (!check_count("list", args, 0, 1)) return false;
  self.as<List>()->clear_items();
  return args.positional == 0 || (ask_length_first(args[0]) && extend_list(self, args[0]));
}

Value reversed_iterator(Value* a) {
  return make<ListIterator>(list_reverse_iterator, Ref<List>(a[0].as<List>()),
                            ssize(items_of(a[0]).size()) - 1, -1);
}

}  // namespace

bool extend_list(const Value& list, const Value& iterable) {
  const Class* cls = class_of(iterable);
  if (cls == classes.list || cls == classes.tuple || iterable.same(list)) {
    const auto added = to_vector(iterable);
    auto& items = items_of(list);
    items.insert(items.end(), added->begin(), added->end());
    return true;
  }
  const Value iterator = iterate(iterable);
  if (!iterator || !ask_length_hint(iterable)) return false;
  while (Value item = next(iterator)) items_of(list).push_back(std::move(item));
  return !pending();
}

void install_list() {
  list_iterator = iterator_class("list_iterator", next_item);
  list_reverse_iterator = iterator_class("list_reverseiterator", next_item);
  for (Class* cls : {list_iterator, list_reverse_iterator})
    define_methods(cls, {{"C __length_hint__(self, /)", items_left}});
  Slots& s = classes.list->slots;
  s.repr = repr_of_list;
  make_unhashable(classes.list);
  s.compare = compare_lists;
  s.len = [](const Value& v) { return ssize(items_of(v).size()); };
  s.iter = [](const Value& v) -> Value {
    return make<ListIterator>(list_iterator, Ref<List>(v.as<List>()), 0, 1);
  };
  s.getitem = get_item_of_list;
  s.setitem = set_item_of_list;
  s.contains = contains_item;
  s.create = create_list;
  s.init = init_list;
  s.binary[static_cast<std::size_t>(BinaryOp::add)] = concatenate;
  s.binary[static_cast<std::size_t>(BinaryOp::mul)] = repeat;
  s.inplace[static_cast<std::size_t>(BinaryOp::add)] = extend_in_place;
  s.inplace[static_cast<std::size_t>(BinaryOp::mul)] = repeat_in_place;
  define_methods(classes.list, {{"C __reversed__(self, /)", reversed_iterator}});
  define_list_methods();
}

}  // namespace loopspec
