// list's methods.
#include <algorithm>

#include "conformance/scenario/types/list.hpp"
#include "conformance/scenario/types/sequence.hpp"

namespace loopspec {

namespace {

Value append(Value* a) {
  items_of(a[0]).push_back(a[1]);
  return Value::none();
}

Value clear(Value* a) {
  a[0].as<List>()->clear_items();
  return Value::none();
}

Value copy(Value* a) {
  return make_list(items_of(a[0]));
}
Value extend(Value* a) {
  return extend_list(a[0], a[1]) ? Value::none() : Value();
}

Value count(Value* a) {
  const std::int64_t n = count_items(items_of(a[0]), a[1]);
  return n < 0 ? Value() : Value::small_int(n);
}

Value index(Value* a) {
  std::size_t first = 0;
  std::size_t last = 0;
  if (!index_bounds(a[2], a[3], items_of(a[0]).size(), &first, &last)) return Value();
  const std::int64_t at = find_item(items_of(a[0]), a[1], first, last);
  if (at >= 0) return Value::small_int(at);
  if (at == -2) return Value();
  if (since(14)) return value_error({"list.index(x): x not in list"});
  const auto shown = repr_text(a[1]);
  return shown ? value_error({*shown, " is not in list"}) : Value();
}

Value insert(Value* a) {
  std::int64_t at = 0;
  if (!to_ssize(a[1], &at, OutOfRange::argument)) return Value();
  auto& items = items_of(a[0]);
  const std::int64_t size = ssize(items.size());
  if (at < 0) at = std::max<std::int64_t>(at + size, 0);
  items.insert(items.begin() + std::min(at, size), a[2]);
  return Value::none();
}

Value pop(Value* a) {
  std::int64_t at = 0;
  if (!to_ssize(a[1], &at, OutOfRange::argument)) return Value();
  auto& items = items_of(a[0]);
  if (items.empty()) return index_error("pop from empty list");
  if (!normalize_index(&at, ssize(items.size()))) return index_error("pop index out of range");
  Value item = items[usize(at)];
  a[0].as<List>()->erase(usize(at));
  return item;
}

Value remove(Value* a) {
  const std::int64_t at = find_item(items_of(a[0]), a[1], 0, SIZE_MAX);
  if (at == -1) return value_error({"list.remove(x): x not in list"});
  if (at < 0) return Value();
  if (usize(at) < items_of(a[0]).size()) a[0].as<List>()->erase(usize(at));
  return Value::none();
}

Value reverse(Value* a) {
  std::reverse(items_of(a[0]).begin(), items_of(a[0]).end());
  return Value::none();
}

Value sort(Value* a) {
  const int descending = flag_argument(a[2]);
  if (descending < 0) return Value();
  return sort_list(a[0], a[1], descending != 0) ? Value::none() : Value();
}

}  // namespace

void define_list_methods() {
  define_methods(classes.list, {{"C append(self, object, /)", append},
                                {"C clear(self, /)", clear},
                                {"C copy(self, /)", copy},
                                {"C count(self, value, /)", count},
                                {"C extend(self, iterable, /)", extend},
                                {"C index(self, value, start=?, stop=?, /)", index},
                                {"C insert(self, index, object, /)", insert},
                                {"C pop(self, index=-1, /)", pop},
                                {"C remove(self, value, /)", remove},
                                {"C reverse(self, /)", reverse},
                                {"C sort(self, /, *, key=None, reverse=False)", sort}});
}

}  // namespace loopspec
