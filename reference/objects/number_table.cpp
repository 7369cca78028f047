#include "reference/objects/number_table.hpp"

#include <algorithm>
#include <cmath>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

constexpr std::size_t kSmallest = 8;
constexpr std::size_t kLinearProbes = 9;
constexpr unsigned kPerturbShift = 5;

// The first slot, in CPython's order of search, for which `wanted` holds.
template <class Slots, class Wanted>
auto& search(Slots& slots, std::int64_t hash, Wanted wanted) {
  const std::size_t mask = slots.size() - 1;
  std::size_t perturb = static_cast<std::size_t>(hash);
  std::size_t at = perturb & mask;
  while (true) {
    const std::size_t last = at + kLinearProbes <= mask ? at + kLinearProbes : at;
    for (std::size_t i = at; i <= last; ++i)
      if (wanted(slots[i])) return slots[i];
    perturb >>= kPerturbShift;
    at = (at * 5 + 1 + perturb) & mask;
  }
}

bool is_empty(const NumberTable::Slot& slot) {
  return !slot.key && slot.hash == 0;
}

}  // namespace

NumberTable::NumberTable() : slots_(kSmallest) {}

void NumberTable::insert_clean(const Value& key, std::int64_t hash) {
  Slot& slot = search(slots_, hash, [](const Slot& s) { return !s.key; });
  slot.key = key;
  slot.hash = hash;
}

// From 3.10 on the last deleted slot on the way is used again.
void NumberTable::add(const Value& key, std::int64_t hash) {
  Slot* deleted = nullptr;
  Slot& slot = search(slots_, hash, [&deleted](Slot& s) {
    if (!s.key && s.hash == -1) deleted = &s;
    return is_empty(s);
  });
  if (deleted != nullptr && since(10)) {
    deleted->key = key;
    deleted->hash = hash;
    ++used_;
    return;
  }
  slot.key = key;
  slot.hash = hash;
  ++fill_;
  ++used_;
  if (fill_ * 5 >= mask() * 3) resize(used_ > 50000 ? used_ * 2 : used_ * 4);
}

void NumberTable::discard(const Value& key, std::int64_t hash) {
  Slot& slot = search(slots_, hash, [&key](const Slot& s) { return s.key.same(key); });
  slot.hash = -1;
  slot.key = Value();
  --used_;
}

void NumberTable::resize(std::size_t minimum) {
  std::size_t size = kSmallest;
  while (size <= minimum) size <<= 1;
  std::vector<Slot> old(size);
  old.swap(slots_);
  fill_ = used_;
  for (const Slot& slot : old)
    if (slot.key) insert_clean(slot.key, slot.hash);
}

void NumberTable::expect(std::size_t more) {
  if ((fill_ + more) * 5 >= mask() * 3) resize((used_ + more) * 2);
}

bool NumberTable::prepare_merge(const NumberTable& other) {
  expect(other.used_);
  if (fill_ != 0 || mask() != other.mask() || other.fill_ != other.used_) return false;
  slots_ = other.slots_;
  fill_ = used_ = other.used_;
  return true;
}

void NumberTable::add_merged(const Value& key, std::int64_t hash, bool clean) {
  if (!clean) return add(key, hash);
  insert_clean(key, hash);
  ++fill_;
  ++used_;
}

void NumberTable::tidy() {
  if (fill_ - used_ > mask() / 4) resize(used_ > 50000 ? used_ * 2 : used_ * 4);
}

Value NumberTable::pop() {
  std::size_t at = finger_ & mask();
  while (!slots_[at].key) at = at == mask() ? 0 : at + 1;
  slots_[at].hash = -1;
  --used_;
  finger_ = at + 1;
  return std::move(slots_[at].key);
}

bool NumberTable::accepts(const Value& v) noexcept {
  if (v.is_small_int() || v.is_bool()) return true;
  const Object* object = v.object();
  if (object == nullptr) return false;
  if (object->cls() == classes.int_) return true;
  if (object->cls() == classes.float_) return !std::isnan(float_value(v));
  if (object->cls() != classes.tuple) return false;
  const auto items = v.as<Tuple>()->items();
  return std::all_of(items.begin(), items.end(), accepts);
}

}  // namespace loopspec
