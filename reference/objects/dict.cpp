#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

Dict::Dict() : Container(classes.dict) {}

Value Dict::get_hashed(const Value& key, std::int64_t hash) const {
  const std::ptrdiff_t at = table_.find(key, hash);
  return at < 0 ? Value() : table_.entries()[static_cast<std::size_t>(at)].value;
}

Value Dict::get(const Value& key) const {
  std::int64_t hash = 0;
  return hash_key(key, &hash, "dict key") ? get_hashed(key, hash) : Value();
}

const Value* Dict::find(const Str* key) const noexcept {
  const std::ptrdiff_t at = table_.find(key);
  return at < 0 ? nullptr : &table_.entries()[static_cast<std::size_t>(at)].value;
}

Value Dict::get(const Str* key) const noexcept {
  const Value* found = find(key);
  return found == nullptr ? Value() : *found;
}

bool Dict::set_hashed(const Value& key, std::int64_t hash, const Value& value) {
  const std::ptrdiff_t at = table_.find(key, hash);
  if (at == OrderedTable::kRaised) return false;
  if (at >= 0) {
    table_.entry(static_cast<std::size_t>(at)).value = value;
  } else {
    table_.insert(key, hash, value);
  }
  return true;
}

bool Dict::set(const Value& key, const Value& value) {
  std::int64_t hash = 0;
  return hash_key(key, &hash, "dict key") && set_hashed(key, hash, value);
}

void Dict::set(Str* key, const Value& value) {
  const std::ptrdiff_t at = table_.find(key);
  if (at >= 0) {
    table_.entry(static_cast<std::size_t>(at)).value = value;
  } else {
    table_.insert(Value(key), key->hash(), value);
  }
}

int Dict::remove(const Value& key) {
  std::int64_t hash = 0;
  if (!hash_key(key, &hash, "dict key")) return -1;
  const std::ptrdiff_t at = table_.find(key, hash);
  if (at < 0) return at == OrderedTable::kRaised ? -1 : 0;
  const Entry gone = table_.take(static_cast<std::size_t>(at));
  return 1;
}

bool Dict::remove(Str* key) noexcept {
  const std::ptrdiff_t at = table_.find(key);
  if (at < 0) return false;
  const Entry gone = table_.take(static_cast<std::size_t>(at));
  return true;
}

Value Dict::take(const Value& key) {
  std::int64_t hash = 0;
  if (!hash_key(key, &hash, "dict key")) return Value();
  const std::ptrdiff_t at = table_.find(key, hash);
  if (at < 0) return Value();
  return table_.take(static_cast<std::size_t>(at)).value;
}

void Dict::clear() {
  OrderedTable gone;
  table_.swap(gone);
}

void Dict::visit(Visitor& visitor) {
  table_.visit(visitor);
}

Ref<Dict> make_dict() {
  return make<Dict>();
}

bool is_dict(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls()->is_subclass_of(classes.dict);
}

}  // namespace loopspec
