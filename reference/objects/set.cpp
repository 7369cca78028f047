#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/number_table.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

Set::Set(Class* cls) : Container(cls) {}
Set::~Set() = default;

int Set::contains_hashed(const Value& item, std::int64_t hash) const {
  const std::ptrdiff_t at = members_.find(item, hash);
  return at >= 0 ? 1 : (at == OrderedTable::kRaised ? -1 : 0);
}

int Set::contains(const Value& item) const {
  std::int64_t hash = 0;
  return hash_key(item, &hash, "set element") ? contains_hashed(item, hash) : -1;
}

void Set::note_added(const Value& item, std::int64_t hash) {
  if (!all_numbers_) return;
  if (!NumberTable::accepts(item)) {
    all_numbers_ = false;
    numbers_.reset();
    return;
  }
  if (!numbers_) numbers_ = std::make_unique<NumberTable>();
  numbers_->add(item, hash);
}

bool Set::add_hashed(const Value& item, std::int64_t hash) {
  const std::ptrdiff_t at = members_.find(item, hash);
  if (at != OrderedTable::kAbsent) return at >= 0;
  members_.insert(item, hash, Value());
  note_added(item, hash);
  return true;
}

bool Set::add(const Value& item) {
  std::int64_t hash = 0;
  return hash_key(item, &hash, "set element") && add_hashed(item, hash);
}

int Set::discard_hashed(const Value& item, std::int64_t hash) {
  const std::ptrdiff_t at = members_.find(item, hash);
  if (at < 0) return at == OrderedTable::kRaised ? -1 : 0;
  const OrderedTable::Entry gone = members_.take(static_cast<std::size_t>(at));
  if (numbers_) numbers_->discard(gone.key, hash);
  return 1;
}

int Set::discard(const Value& item) {
  std::int64_t hash = 0;
  return hash_key(item, &hash, "set element") ? discard_hashed(item, hash) : -1;
}

bool Set::merge(const Set& other) {
  if (&other == this || other.size() == 0) return true;
  const bool simulate = all_numbers_ && other.numbers_;
  bool copied = false;
  bool clean = false;
  if (simulate) {
    if (!numbers_) numbers_ = std::make_unique<NumberTable>();
    copied = numbers_->prepare_merge(*other.numbers_);
    clean = !copied && numbers_->clean();
  }
  std::size_t position = 0;
  Value item;
  std::int64_t hash = 0;
  while (other.step(&position, &item, &hash)) {
    if (!simulate) {
      if (!add_hashed(item, hash)) return false;
    } else if (members_.find(item, hash) == OrderedTable::kAbsent) {
      members_.insert(item, hash, Value());
      if (!copied) numbers_->add_merged(item, hash, clean);
    }
  }
  return true;
}

void Set::expect(std::size_t more) {
  if (!all_numbers_) return;
  if (!numbers_) numbers_ = std::make_unique<NumberTable>();
  numbers_->expect(more);
}

void Set::tidy() {
  if (numbers_) numbers_->tidy();
}

Value Set::pop() {
  if (members_.size() == 0) return Value();
  if (!numbers_) {
    std::size_t first = members_.first();
    while (!members_.entries()[first].key) ++first;
    return members_.take(first).key;
  }
  Value item = numbers_->pop();
  std::int64_t hash = 0;
  hash_key(item, &hash, "set element");
  members_.take(static_cast<std::size_t>(members_.find(item, hash)));
  return item;
}

void Set::swap(Set& other) noexcept {
  members_.swap(other.members_);
  numbers_.swap(other.numbers_);
  std::swap(all_numbers_, other.all_numbers_);
}

bool Set::step(std::size_t* position, Value* item, std::int64_t* hash) const {
  if (numbers_) {
    const auto& slots = numbers_->slots();
    for (; *position < slots.size(); ++*position) {
      const NumberTable::Slot& slot = slots[*position];
      if (!slot.key) continue;
      *item = slot.key;
      *hash = slot.hash;
      ++*position;
      return true;
    }
    return false;
  }
  const auto& entries = members_.entries();
  for (*position = std::max(*position, members_.first()); *position < entries.size(); ++*position) {
    const OrderedTable::Entry& entry = entries[*position];
    if (!entry.key) continue;
    *item = entry.key;
    *hash = entry.hash;
    ++*position;
    return true;
  }
  return false;
}

bool Set::only_numbers_left() const {
  if (all_numbers_) return false;
  for (const OrderedTable::Entry& entry : members_.entries())
    if (entry.key && !NumberTable::accepts(entry.key)) return false;
  return true;
}

std::vector<Value> Set::ordered() const {
  std::vector<Value> items;
  items.reserve(size());
  std::size_t position = 0;
  Value item;
  std::int64_t hash = 0;
  while (step(&position, &item, &hash)) items.push_back(item);
  return items;
}

void Set::clear() {
  OrderedTable gone;
  members_.swap(gone);
  numbers_.reset();
  all_numbers_ = true;
}

void Set::visit(Visitor& visitor) {
  members_.visit(visitor);
}

Ref<Set> make_set() {
  return make<Set>(classes.set);
}

bool is_set(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && (object->cls()->is_subclass_of(classes.set) ||
                               object->cls()->is_subclass_of(classes.frozenset));
}

}  // namespace loopspec
