#include "reference/objects/memory_view.hpp"

#include "reference/objects/class.hpp"

namespace loopspec {

namespace {

void count_export(const Value& object, int change) noexcept {
  if (is_bytearray(object)) object.as<ByteArray>()->exports += change;
}

}  // namespace

MemoryView::MemoryView(Value object, MemoryLayout l)
    : Container(memory_view_class), layout(std::move(l)), object_(std::move(object)) {
  count_export(object_, 1);
}

MemoryView::~MemoryView() {
  release();
}

void MemoryView::release() {
  if (is_released()) return;
  count_export(object_, -1);
  object_ = Value();
}

unsigned char MemoryView::at(std::int64_t index) const noexcept {
  const std::int64_t place = layout.start + index * layout.stride;
  return static_cast<unsigned char>(bytes_view(object_)[static_cast<std::size_t>(place)]);
}

void MemoryView::put(std::int64_t index, char byte) noexcept {
  const std::int64_t place = layout.start + index * layout.stride;
  object_.as<ByteArray>()->data[static_cast<std::size_t>(place)] = byte;
}

std::string MemoryView::bytes() const {
  std::string out;
  for (std::int64_t i = 0; i < layout.count; ++i) out += static_cast<char>(at(i));
  return out;
}

std::string_view MemoryView::contiguous_bytes() const noexcept {
  if (layout.count == 0) return {};
  return bytes_view(object_).substr(static_cast<std::size_t>(layout.start),
                                    static_cast<std::size_t>(layout.count));
}

void MemoryView::visit(Visitor& visitor) {
  if (object_) visitor.visit(object_);
}

void MemoryView::clear() {
  release();
}

MemoryView* as_memory_view(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr && object->cls() == memory_view_class ? v.as<MemoryView>() : nullptr;
}

bool is_buffer(const Value& v) noexcept {
  const MemoryView* const view = as_memory_view(v);
  return view != nullptr ? !view->is_released() && view->is_contiguous() : is_bytes_like(v);
}

std::string_view buffer_view(const Value& v) noexcept {
  const MemoryView* const view = as_memory_view(v);
  return view != nullptr ? view->contiguous_bytes() : bytes_view(v);
}

}  // namespace loopspec
