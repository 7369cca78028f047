// Lookups of names by instructions that have looked the same name up before.
#pragma once

#include "conformance/scenario/machine/frame.hpp"

namespace loopspec {

// The operations of the same name in support.hpp and operations.hpp, with the cache of the
// instruction that asks.
Value load_global(Frame* frame, Str* name, LookupCache* cache);
// The global that the instruction found last time, when it is a global still; otherwise nullptr.
inline const Value* known_global(const Frame* frame, const LookupCache* cache) noexcept {
  const Dict& globals = *frame->globals;
  const bool known = cache->version == globals.version() && cache->other_version == 0;
  return known ? &globals.entries()[cache->index].value : nullptr;
}
Value get_attribute(const Value& object, Str* name, LookupCache* cache);
bool set_attribute(const Value& object, Str* name, Value value, LookupCache* cache);
Value load_method(const Value& object, Str* name, Value* self, LookupCache* cache);

}  // namespace loopspec
