#include "reference/objects/bytes.hpp"

#include <functional>

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"

namespace loopspec {

namespace {

bool of_class(const Value& v, const Class* cls) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls()->is_subclass_of(cls);
}

}  // namespace

Bytes::Bytes(std::string data) : Object(classes.bytes), data_(std::move(data)) {}

std::int64_t Bytes::hash() const noexcept {
  const auto h = static_cast<std::int64_t>(std::hash<std::string_view>()(data_));
  return h == -1 ? -2 : h;
}

ByteArray::ByteArray(std::string d) : Object(classes.bytearray), data(std::move(d)) {}

Value make_bytes(std::string data) {
  return make<Bytes>(std::move(data));
}
Value make_bytearray(std::string data) {
  return make<ByteArray>(std::move(data));
}

bool is_bytes(const Value& v) noexcept {
  return of_class(v, classes.bytes);
}
bool is_bytearray(const Value& v) noexcept {
  return of_class(v, classes.bytearray);
}
bool is_bytes_like(const Value& v) noexcept {
  return is_bytes(v) || is_bytearray(v);
}

std::string_view bytes_view(const Value& v) noexcept {
  return is_bytes(v) ? v.as<Bytes>()->view() : std::string_view(v.as<ByteArray>()->data);
}

}  // namespace loopspec
