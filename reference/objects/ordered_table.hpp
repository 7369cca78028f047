// The hash table under dict and set: entries in insertion order, and an index into them.
//
// Growth and compaction happen at the same moments as in CPython's dict, so that a program which
// changes a dict while it iterates sees what it would see there. Comparing keys may run Python
// code, which may change the very table: a search starts again then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reference/objects/value.hpp"

namespace loopspec {

class Str;
class Visitor;

class OrderedTable {
 public:
  struct Entry {
    Value key;  // null: deleted
    Value value;
    std::int64_t hash = 0;
  };
  static constexpr std::ptrdiff_t kAbsent = -1;
  static constexpr std::ptrdiff_t kRaised = -2;

  // Index of the entry, kAbsent or kRaised.
  std::ptrdiff_t find(const Value& key, std::int64_t hash) const;
  std::ptrdiff_t find(const Str* key) const noexcept;  // compares with keys of the class str only
  // The key is known to be absent.
  void insert(const Value& key, std::int64_t hash, const Value& value);
  // Removes an entry and gives it: the caller decides when its values die.
  Entry take(std::size_t index) noexcept;
  // As take for the last live entry; its place is used again (dict.popitem).
  Entry take_last() noexcept;
  void reserve(std::size_t entries);
  void swap(OrderedTable& other) noexcept;
  void visit(Visitor& visitor) const;

  std::size_t size() const noexcept { return live_; }
  const std::vector<Entry>& entries() const noexcept { return entries_; }
  Entry& entry(std::size_t index) noexcept { return entries_[index]; }
  // No entry before this index is live.
  std::size_t first() const noexcept { return first_; }
  // Changes whenever keys change; unique over all tables, 0 only while it never had any.
  std::uint64_t version() const noexcept { return version_; }

 private:
  enum class Match { yes, no, raised, changed };
  Match match(const Entry& entry, const Value& key, std::int64_t hash) const;
  std::ptrdiff_t search(const Value& key, std::int64_t hash, bool* changed) const;
  std::size_t slot_of(std::size_t index) const noexcept;
  void place(std::size_t index) noexcept;
  void rebuild(std::size_t minimum);

  std::vector<Entry> entries_;
  std::vector<std::int32_t>
      slots_;               // index into entries_, or kEmpty or kDeleted; a power of two of them
  std::size_t usable_ = 0;  // insertions left before the next rebuild
  std::size_t live_ = 0;
  std::size_t first_ = 0;
  std::uint64_t version_ = 0;
};

// Hash of a key, quick for ints and strings; false: raised.
// `as` ("dict key", "set element") is what the key is wanted for: from 3.14 on a TypeError says so.
bool hash_key(const Value& key, std::int64_t* out, const char* as = nullptr);

}  // namespace loopspec
