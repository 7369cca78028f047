// tuple, list, dict, set: the data structures. Their methods are in the language.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reference/objects/args.hpp"
#include "reference/objects/object.hpp"
#include "reference/objects/str.hpp"

namespace loopspec {

class Tuple : public Container {
 public:
  explicit Tuple(std::vector<Value> items);
  std::size_t size() const noexcept { return items_.size(); }
  const Value& operator[](std::size_t i) const noexcept { return items_[i]; }
  const std::vector<Value>& items() const noexcept { return items_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  std::vector<Value> items_;
};

class List : public Container {
 public:
  List();
  explicit List(std::vector<Value> items);
  std::vector<Value> items;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// Insertion-ordered, with CPython's semantics of replacement and deletion. Operations whose keys are not exact str or int
// may call Python code (__hash__, __eq__) and so may raise.
class Dict : public Container {
 public:
  struct Entry {
    Value key;  // null: deleted
    Value value;
    std::int64_t hash = 0;
  };
  Dict();
  // Value of the key; null without a pending exception when absent, null with one when hashing or comparing raised.
  Value get(const Value& key) const;
  Value get(const Str* key) const noexcept;  // never raises
  bool set(const Value& key, const Value& value);  // false: raised
  void set(Str* key, const Value& value);
  int remove(const Value& key);  // 1 removed, 0 absent, -1 raised
  bool remove(Str* key) noexcept;
  std::size_t size() const noexcept { return live_; }
  void clear() override;
  void visit(Visitor& visitor) override;
  // Entries in order; skip those with a null key. Indices stay valid until the next insertion that compacts.
  const std::vector<Entry>& entries() const noexcept { return entries_; }
  std::uint64_t version() const noexcept { return version_; }  // changes whenever keys change

  Value get_hashed(const Value& key, std::int64_t hash) const;
  bool set_hashed(const Value& key, std::int64_t hash, const Value& value);

 private:
  std::int64_t find(const Value& key, std::int64_t hash, bool* raised) const;
  void grow();
  void rebuild(std::size_t slots);

  std::vector<Entry> entries_;
  std::vector<std::int32_t> table_;  // index into entries_, -1 empty, -2 deleted
  std::size_t live_ = 0;
  std::uint64_t version_ = 0;
};

// set and frozenset (by class). Iterates as the conventions say: if all elements are numbers or tuples of them, in the
// order of CPython's own hash table, otherwise in insertion order.
class Set : public Container {
 public:
  explicit Set(Class* cls);
  int contains(const Value& item) const;  // 1, 0, -1 raised
  bool add(const Value& item);            // false: raised
  int discard(const Value& item);         // 1 removed, 0 absent, -1 raised
  std::size_t size() const noexcept { return members_.size(); }
  // A snapshot in iteration order.
  std::vector<Value> ordered() const;
  void clear() override;
  void visit(Visitor& visitor) override;
  const Dict& members() const noexcept { return members_; }

 private:
  struct NumberTable;  // CPython's table, kept only while all elements are numbers
  Dict members_;
  mutable std::vector<Value> cpython_order_;
};

Ref<Tuple> make_tuple(std::vector<Value> items);
Ref<Tuple> make_tuple(std::initializer_list<Value> items);
Ref<List> make_list(std::vector<Value> items = {});
Ref<Dict> make_dict();
Ref<Set> make_set();

bool is_tuple(const Value& v) noexcept;
bool is_list(const Value& v) noexcept;
bool is_dict(const Value& v) noexcept;
bool is_set(const Value& v) noexcept;  // set or frozenset

inline std::size_t Args::keywords() const noexcept { return names == nullptr ? 0 : names->size(); }

}  // namespace loopspec
