// What bytes and bytearray share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reference/objects/memory_view.hpp"

namespace loopspec {

class Class;

// The bytes that bytes(v) would hold, v being bytes-like, an iterable of ints, or something with
// __bytes__, but neither a str nor a count. nullopt: raised.
std::optional<std::string> bytes_of(const Value& v, bool for_array = false);
// The arguments of bytes(...) and bytearray(...).
std::optional<std::string> read_bytes_arguments(const char* function, const Value* a);

// Operators and methods that both have; results are of the class of `self`.
void define_shared_bytes(Class* cls);
void define_shared_bytes_search(Class* cls);
void define_shared_bytes_text(Class* cls);

Value like(const Value& self, std::string data);  // bytes or bytearray, as self is
std::string bytes_repr(std::string_view data);
// bytes.hex; either may be null.
Value hex_of(std::string_view data, const Value& separator, const Value& group);
bool fail_if_released(const MemoryView& view);  // true: ValueError is pending
// TypeError "a bytes-like object is required, not 'X'"; BufferError and ValueError for views of
// what is not adjacent, and released ones.
bool require_bytes(const Value& v);
// An int as a byte; `what` begins the message: "byte must be in range(0, 256)".
bool to_byte(const Value& v, const char* what, unsigned char* out);

}  // namespace loopspec
