#include "reference/objects/ordered_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <optional>

#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/str.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

constexpr std::int32_t kEmpty = -1;
constexpr std::int32_t kDeleted = -2;
constexpr std::size_t kSmallest = 8;

// Unique over all tables: each thread takes a block at a time.
std::uint64_t new_version() noexcept {
  constexpr std::uint64_t kBlock = 1 << 20;
  static constinit std::atomic<std::uint64_t> next_block = 1;
  thread_local constinit std::uint64_t next = 0;
  if (next % kBlock == 0) next = next_block.fetch_add(1, std::memory_order_relaxed) * kBlock;
  return next++;
}

std::size_t usable_fraction(std::size_t slots) {
  return (slots << 1) / 3;
}

// The sequence of slots that a hash visits.
class Probe {
 public:
  Probe(std::int64_t hash, std::size_t mask)
      : mask_(mask), perturb_(static_cast<std::size_t>(hash)), at_(perturb_ & mask) {}
  std::size_t at() const { return at_; }
  void advance() {
    perturb_ >>= 5;
    at_ = (at_ * 5 + perturb_ + 1) & mask_;
  }

 private:
  std::size_t mask_;
  std::size_t perturb_;
  std::size_t at_;
};

bool is_exact_str(const Value& v) {
  const Object* object = v.object();
  return object != nullptr && object->cls() == classes.str;
}

}  // namespace

namespace {

// A TypeError that was raised for want of a hash, in the words of 3.14.
void say_what_for(const Value& key, const char* as) {
  Ref<Exception> error = take_pending();
  if (error->cls() != classes.TypeError) {
    reraise(std::move(error));
    return;
  }
  const std::optional<std::string> text = str_text(Value(error));
  if (!text) return;
  raise(classes.TypeError,
        fmt::format("cannot use '{}' as a {} ({})", class_of(key)->name(), as, *text));
}

}  // namespace

bool hash_key(const Value& key, std::int64_t* out, const char* as) {
  if (key.is_small_int()) {
    *out = hash_int64(key.small_int());
    return true;
  }
  if (is_exact_str(key)) {
    *out = key.as<Str>()->hash();
    return true;
  }
  if (hash(key, out)) return true;
  if (as != nullptr && since(14)) say_what_for(key, as);
  return false;
}

OrderedTable::Match OrderedTable::match(const Entry& entry, const Value& key,
                                        std::int64_t hash) const {
  if (entry.key.same(key)) return Match::yes;
  if (entry.hash != hash) return Match::no;
  if (is_exact_str(entry.key) && is_exact_str(key))
    return entry.key.as<Str>()->view() == key.as<Str>()->view() ? Match::yes : Match::no;
  const std::uint64_t before = version_;
  const Value held = entry.key;
  const int same = compare_true(held, key, CompareOp::eq);
  if (same < 0) return Match::raised;
  if (version_ != before) return Match::changed;
  return same != 0 ? Match::yes : Match::no;
}

std::ptrdiff_t OrderedTable::search(const Value& key, std::int64_t hash, bool* changed) const {
  if (slots_.empty()) return kAbsent;
  for (Probe probe(hash, slots_.size() - 1);; probe.advance()) {
    const std::int32_t index = slots_[probe.at()];
    if (index == kEmpty) return kAbsent;
    if (index == kDeleted) continue;
    const Match found = match(entries_[static_cast<std::size_t>(index)], key, hash);
    if (found == Match::no) continue;
    if (found == Match::yes) return index;
    *changed = found == Match::changed;
    return kRaised;
  }
}

std::ptrdiff_t OrderedTable::find(const Value& key, std::int64_t hash) const {
  while (true) {
    bool changed = false;
    const std::ptrdiff_t found = search(key, hash, &changed);
    if (!changed) return found;
  }
}

std::ptrdiff_t OrderedTable::find(const Str* key) const noexcept {
  if (slots_.empty()) return kAbsent;
  const std::int64_t hash = key->hash();
  for (Probe probe(hash, slots_.size() - 1);; probe.advance()) {
    const std::int32_t index = slots_[probe.at()];
    if (index == kEmpty) return kAbsent;
    if (index == kDeleted) continue;
    const Entry& entry = entries_[static_cast<std::size_t>(index)];
    if (entry.key.object() == key) return index;
    if (entry.hash == hash && is_exact_str(entry.key) && entry.key.as<Str>()->view() == key->view())
      return index;
  }
}

void OrderedTable::place(std::size_t index) noexcept {
  Probe probe(entries_[index].hash, slots_.size() - 1);
  while (slots_[probe.at()] != kEmpty) probe.advance();
  slots_[probe.at()] = static_cast<std::int32_t>(index);
}

void OrderedTable::rebuild(std::size_t minimum) {
  const std::size_t count = std::bit_ceil(std::max(minimum, kSmallest));
  if (live_ != entries_.size()) {
    std::erase_if(entries_, [](const Entry& e) { return !e.key; });
    version_ = new_version();  // indices that somebody remembers are others now
  }
  first_ = 0;
  slots_.assign(count, kEmpty);
  entries_.reserve(usable_fraction(count));
  usable_ = usable_fraction(count) - live_;
  for (std::size_t i = 0; i < entries_.size(); ++i) place(i);
}

void OrderedTable::reserve(std::size_t entries) {
  if (entries > usable_) rebuild((live_ + entries) * 3 / 2 + 1);
}

void OrderedTable::insert(const Value& key, std::int64_t hash, const Value& value) {
  if (usable_ == 0) rebuild(live_ * 3);
  entries_.push_back({key, value, hash});
  place(entries_.size() - 1);
  --usable_;
  ++live_;
  version_ = new_version();
}

std::size_t OrderedTable::slot_of(std::size_t index) const noexcept {
  Probe probe(entries_[index].hash, slots_.size() - 1);
  while (slots_[probe.at()] != static_cast<std::int32_t>(index)) probe.advance();
  return probe.at();
}

OrderedTable::Entry OrderedTable::take(std::size_t index) noexcept {
  slots_[slot_of(index)] = kDeleted;
  Entry taken = std::move(entries_[index]);
  --live_;
  version_ = new_version();
  if (index == first_) ++first_;
  return taken;
}

OrderedTable::Entry OrderedTable::take_last() noexcept {
  while (!entries_.back().key) entries_.pop_back();
  Entry taken = take(entries_.size() - 1);
  entries_.pop_back();
  first_ = std::min(first_, entries_.size());
  return taken;
}

void OrderedTable::swap(OrderedTable& other) noexcept {
  entries_.swap(other.entries_);
  slots_.swap(other.slots_);
  std::swap(usable_, other.usable_);
  std::swap(live_, other.live_);
  std::swap(first_, other.first_);
  version_ = new_version();
  other.version_ = new_version();
}

void OrderedTable::visit(Visitor& visitor) const {
  for (const Entry& entry : entries_) {
    if (entry.key) visitor.visit(entry.key);
    if (entry.key && entry.value) visitor.visit(entry.value);
  }
}

}  // namespace loopspec
