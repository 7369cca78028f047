// bytes and bytearray: the data. Their methods are in the language.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/object.hpp"

namespace loopspec {

class Bytes : public Object {
 public:
  explicit Bytes(std::string data);
  std::string_view view() const noexcept { return data_; }
  std::size_t size() const noexcept { return data_.size(); }
  std::int64_t hash() const noexcept;

 private:
  std::string data_;
};

class ByteArray : public Object {
 public:
  explicit ByteArray(std::string data);
  std::string data;
  int exports = 0;  // views of it; while there are any its size must not change
};

Value make_bytes(std::string data);
Value make_bytearray(std::string data);

bool is_bytes(const Value& v) noexcept;      // subclasses too
bool is_bytearray(const Value& v) noexcept;  // subclasses too
bool is_bytes_like(const Value& v) noexcept;
// Of a bytes-like value; valid while it lives and is not changed.
std::string_view bytes_view(const Value& v) noexcept;

}  // namespace loopspec
