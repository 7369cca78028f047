// The iterator of a list, forwards or backwards; the machine steps it itself.
#pragma once

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"

namespace loopspec {

inline constinit Class* list_iterator = nullptr;

// A list may grow or shrink while it is iterated; an exhausted iterator stays so.
class ListIterator : public Container {
 public:
  ListIterator(Class* cls, Ref<List> list, std::int64_t first, std::int64_t step)
      : Container(cls), list_(std::move(list)), at_(first), step_(step) {}
  Value next() {
    if (!list_) return Value();
    const auto& items = list_->items;
    if (at_ < 0 || at_ >= static_cast<std::int64_t>(items.size())) {
      list_ = nullptr;
      return Value();
    }
    Value item = items[static_cast<std::size_t>(at_)];
    at_ += step_;
    return item;
  }
  Value left() const {
    if (!list_) return Value::small_int(0);
    const std::int64_t size = static_cast<std::int64_t>(list_->items.size());
    const std::int64_t n = step_ > 0 ? size - at_ : (at_ < size ? at_ + 1 : 0);
    return Value::small_int(n > 0 ? n : 0);
  }
  void visit(Visitor& visitor) override {
    if (list_) visitor.visit(list_);
  }
  void clear() override { list_ = nullptr; }

 private:
  Ref<List> list_;
  std::int64_t at_;
  std::int64_t step_;
};

}  // namespace loopspec
