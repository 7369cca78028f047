// CPython's set table, simulated for elements whose hash is the same in every process: it decides
// the iteration order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reference/objects/value.hpp"

namespace loopspec {

class NumberTable {
 public:
  struct Slot {
    Value key;  // null: empty (hash 0) or deleted (hash -1)
    std::int64_t hash = 0;
  };
  NumberTable();
  void add(const Value& key, std::int64_t hash);  // known to be absent
  void discard(const Value& key, std::int64_t hash);
  // CPython's set_merge starts so; true when the other table was taken over as it is.
  bool prepare_merge(const NumberTable& other);
  void add_merged(const Value& key, std::int64_t hash, bool clean);
  bool clean() const noexcept {
    return fill_ == 0;
  }  // nothing was ever put here since the last resize
  void expect(std::size_t more);
  void tidy();
  Value pop();
  const std::vector<Slot>& slots() const noexcept { return slots_; }
  // An int, float, bool, or a tuple of such: its hash does not depend on the process.
  static bool accepts(const Value& v) noexcept;

 private:
  void insert_clean(const Value& key, std::int64_t hash);
  void resize(std::size_t minimum);
  std::size_t mask() const noexcept { return slots_.size() - 1; }

  std::vector<Slot> slots_;
  std::size_t fill_ = 0;  // live and deleted
  std::size_t used_ = 0;
  std::size_t finger_ = 0;  // where the next pop looks first
};

}  // namespace loopspec
