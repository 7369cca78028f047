// memoryview: the bytes of another object, seen in place. Its methods are in the language.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/bytes.hpp"

namespace loopspec {

// The class; made by whoever installs the types.
inline constinit Class* memory_view_class = nullptr;

// Which bytes of the object are seen: `count` of them, `stride` apart, the first at `start`.
struct MemoryLayout {
  std::int64_t start = 0;
  std::int64_t count = 0;
  std::int64_t stride = 1;
  std::string format = "B";  // with "@" before it when so asked for
  bool read_only = false;
};

// While a view is not released, a bytearray below it counts it among its exports.
class MemoryView : public Container {
 public:
  MemoryView(Value object, MemoryLayout layout);
  ~MemoryView() override;

  MemoryLayout layout;
  std::int64_t hash = -1;  // once asked for

  bool is_released() const noexcept { return !object_; }
  void release();
  // What is seen: bytes or a bytearray, never another view. Null when released.
  const Value& object() const noexcept { return object_; }
  char kind() const noexcept { return layout.format.back(); }  // 'B', 'b' or 'c'
  bool is_contiguous() const noexcept { return layout.count == 1 || layout.stride == 1; }

  // Of a view that is not released.
  unsigned char at(std::int64_t index) const noexcept;
  void put(std::int64_t index, char byte) noexcept;  // only where it is not read-only
  std::string bytes() const;
  std::string_view contiguous_bytes() const noexcept;

  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Value object_;
};

// Null: it is none.
MemoryView* as_memory_view(const Value& v) noexcept;

// bytes, a bytearray, or a view of adjacent bytes that is not released.
bool is_buffer(const Value& v) noexcept;
// Of such a value; valid while it lives and is not changed.
std::string_view buffer_view(const Value& v) noexcept;

}  // namespace loopspec
