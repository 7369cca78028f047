// tuple, list, dict, set: the data structures. Their methods are in the language.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

#include "reference/objects/args.hpp"
#include "reference/objects/object.hpp"
#include "reference/objects/ordered_table.hpp"
#include "reference/objects/str.hpp"

namespace loopspec {

// Up to three items lie in the object itself.
class Tuple : public Container {
 public:
  explicit Tuple(std::vector<Value> items);
  explicit Tuple(std::span<const Value> items);
  ~Tuple() override;
  std::size_t size() const noexcept { return size_; }
  const Value& operator[](std::size_t i) const noexcept { return items_[i]; }
  std::span<const Value> items() const noexcept { return {items_, size_}; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  static constexpr std::size_t kInside = 3;
  explicit Tuple(std::size_t size);
  void drop() noexcept;

  std::size_t size_;
  Value* items_;
  Value inside_[kInside];
};

class List : public Container {
 public:
  List();
  explicit List(std::vector<Value> items);
  std::vector<Value> items;
  // Steps that leave the list whole before an item dies: a finaliser may look at it.
  void erase(std::size_t index);
  void erase(std::size_t first, std::size_t last);
  void clear_items();
  void visit(Visitor& visitor) override;
  void clear() override;
};

// Insertion-ordered, with CPython's semantics of replacement and deletion. Operations whose keys
// are not exact str or int may call Python code (__hash__, __eq__) and so may raise.
class Dict : public Container {
 public:
  using Entry = OrderedTable::Entry;
  Dict();
  // Value of the key; null without a pending exception when absent, null with one when hashing or
  // comparing raised.
  Value get(const Value& key) const;
  Value get(const Str* key) const noexcept;  // never raises
  // The index of its entry, or a negative number.
  std::ptrdiff_t index_of(const Str* key) const noexcept { return table_.find(key); }
  // Another value for the key of a live entry.
  void replace(std::size_t index, Value value) noexcept { table_.entry(index).value.swap(value); }
  // Where the value of the key lies, or nullptr; valid until the next change of keys.
  const Value* find(const Str* key) const noexcept;
  bool set(const Value& key, const Value& value);  // false: raised
  void set(Str* key, const Value& value);
  int remove(const Value& key);  // 1 removed, 0 absent, -1 raised
  bool remove(Str* key) noexcept;
  // Removes the key and gives its value; null as get does.
  Value take(const Value& key);
  // Removes the last entry and gives it; the dict is not empty.
  Entry take_last() { return table_.take_last(); }
  std::size_t size() const noexcept { return table_.size(); }
  void reserve(std::size_t entries) { table_.reserve(entries); }
  void clear() override;
  void visit(Visitor& visitor) override;
  // Entries in order; skip those with a null key. Indices stay valid until the next insertion that
  // compacts.
  const std::vector<Entry>& entries() const noexcept { return table_.entries(); }
  std::uint64_t version() const noexcept {
    return table_.version();
  }  // changes whenever keys change, as that of OrderedTable

  Value get_hashed(const Value& key, std::int64_t hash) const;
  bool set_hashed(const Value& key, std::int64_t hash, const Value& value);

 private:
  OrderedTable table_;
};

class NumberTable;

// set and frozenset (by class). Iterates as the conventions say: while all elements are numbers or
// tuples of them, in the order of CPython's own hash table; once something else has been added, in
// insertion order, until the set is cleared.
class Set : public Container {
 public:
  explicit Set(Class* cls);
  ~Set() override;
  int contains(const Value& item) const;  // 1, 0, -1 raised
  bool add(const Value& item);            // false: raised
  int discard(const Value& item);         // 1 removed, 0 absent, -1 raised
  std::size_t size() const noexcept { return members_.size(); }

  int contains_hashed(const Value& item, std::int64_t hash) const;
  bool add_hashed(const Value& item, std::int64_t hash);
  int discard_hashed(const Value& item, std::int64_t hash);
  // Adds all of other at once, as CPython's set_merge does: the resulting order may differ from
  // adding one by one.
  bool merge(const Set& other);
  // What CPython does before it adds the keys of a dict.
  void expect(std::size_t more);
  // Rids CPython's table of deleted entries when there are many (after difference_update).
  void tidy();
  // The set's pop(); null when empty.
  Value pop();
  void swap(Set& other) noexcept;

  // One element and the place to go on from; false at the end. Start with position 0.
  bool step(std::size_t* position, Value* item, std::int64_t* hash) const;
  // True when it iterates in insertion order although all that is left in it are numbers.
  bool only_numbers_left() const;
  // A snapshot in iteration order.
  std::vector<Value> ordered() const;
  std::int64_t cached_hash = -1;  // of a frozenset
  void clear() override;
  void visit(Visitor& visitor) override;

 private:
  void note_added(const Value& item, std::int64_t hash);

  OrderedTable members_;
  std::unique_ptr<NumberTable> numbers_;  // null while empty, and when something else was added
  bool all_numbers_ = true;
};

Ref<Tuple> make_tuple(std::vector<Value> items);
Ref<Tuple> make_tuple(std::initializer_list<Value> items);
Ref<Tuple> make_tuple(std::span<const Value> items);
Ref<List> make_list(std::vector<Value> items = {});
Ref<Dict> make_dict();
Ref<Set> make_set();

bool is_tuple(const Value& v) noexcept;
bool is_list(const Value& v) noexcept;
bool is_dict(const Value& v) noexcept;
bool is_set(const Value& v) noexcept;  // set or frozenset

// CPython's hash of a tuple, from the hashes of its items; false: raised.
bool hash_items(std::span<const Value> items, std::int64_t* out);

inline std::size_t Args::keywords() const noexcept {
  return names == nullptr ? 0 : names->size();
}

}  // namespace loopspec
