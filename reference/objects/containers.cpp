#include "reference/objects/containers.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/memory.hpp"
#include "reference/objects/native_level.hpp"

namespace loopspec {

namespace {

constexpr std::uint64_t kPrime1 = 11400714785074694791ULL;
constexpr std::uint64_t kPrime2 = 14029467366897019727ULL;
constexpr std::uint64_t kPrime5 = 2870177450012600261ULL;

}  // namespace

Tuple::Tuple(std::size_t size)
    : Container(BuiltinClass{classes.tuple}), size_(size), items_(inside_) {
  if (size <= kInside) return;
  items_ = static_cast<Value*>(recycled_allocate(size * sizeof(Value)));
  std::uninitialized_value_construct_n(items_, size);
}

Tuple::Tuple(std::vector<Value> items) : Tuple(items.size()) {
  std::move(items.begin(), items.end(), items_);
}

Tuple::Tuple(std::span<const Value> items) : Tuple(items.size()) {
  std::copy(items.begin(), items.end(), items_);
}

void Tuple::drop() noexcept {
  const std::size_t size = std::exchange(size_, 0);
  Value* items = std::exchange(items_, inside_);
  if (items == inside_) {
    for (Value& item : inside_) item = Value();
    return;
  }
  std::destroy_n(items, size);
  recycled_free(items, size * sizeof(Value));
}

Tuple::~Tuple() {
  drop();
}
void Tuple::clear() {
  drop();
}

void Tuple::visit(Visitor& visitor) {
  for (const Value& item : items())
    if (item) visitor.visit(item);
}

List::List() : Container(BuiltinClass{classes.list}) {}
List::List(std::vector<Value> i) : Container(BuiltinClass{classes.list}), items(std::move(i)) {}

void List::erase(std::size_t index) {
  const Value gone = std::move(items[index]);
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

void List::erase(std::size_t first, std::size_t last) {
  const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = items.begin() + static_cast<std::ptrdiff_t>(last);
  const std::vector<Value> gone(std::make_move_iterator(begin), std::make_move_iterator(end));
  items.erase(begin, end);
}

void List::clear_items() {
  std::vector<Value> gone;
  gone.swap(items);
}

void List::clear() {
  clear_items();
}

void List::visit(Visitor& visitor) {
  for (const Value& item : items)
    if (item) visitor.visit(item);
}

Ref<Tuple> make_tuple(std::vector<Value> items) {
  return make<Tuple>(std::move(items));
}

Ref<Tuple> make_tuple(std::initializer_list<Value> items) {
  return make<Tuple>(std::span<const Value>(items.begin(), items.size()));
}

Ref<Tuple> make_tuple(std::span<const Value> items) {
  return make<Tuple>(items);
}

Ref<List> make_list(std::vector<Value> items) {
  return make<List>(std::move(items));
}

bool is_tuple(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls()->is_subclass_of(classes.tuple);
}

bool is_list(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls()->is_subclass_of(classes.list);
}

bool hash_items(std::span<const Value> items, std::int64_t* out) {
  const NativeLevel level;
  if (!level.entered()) return false;
  std::uint64_t acc = kPrime5;
  for (const Value& item : items) {
    std::int64_t lane = 0;
    if (!hash_key(item, &lane)) return false;
    acc += static_cast<std::uint64_t>(lane) * kPrime2;
    acc = std::rotl(acc, 31) * kPrime1;
  }
  acc += items.size() ^ (kPrime5 ^ 3527539ULL);
  *out = acc == ~std::uint64_t{0} ? 1546275796 : static_cast<std::int64_t>(acc);
  return true;
}

}  // namespace loopspec
