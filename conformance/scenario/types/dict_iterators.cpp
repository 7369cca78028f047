// Iterators over a dict: they notice when it changes its size.
#include "conformance/scenario/types/dict_iterators.hpp"
#include "conformance/scenario/types/dict.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

Class* iterator_classes[2][3] = {};  // [reversed][part]

class DictIterator : public Container {
 public:
  DictIterator(Class* cls, Ref<Dict> dict, DictPart part, bool reversed)
      : Container(cls),
        dict_(std::move(dict)),
        part_(part),
        reversed_(reversed),
        size_(dict_->size()),
        left_(size_) {
    at_ = reversed ? ssize(dict_->entries().size()) - 1 : 0;
  }

  Value next() {
    if (!dict_) return Value();
    if (dict_->size() != size_) return changed("dictionary changed size during iteration");
    const auto& entries = dict_->entries();
    const std::int64_t count = ssize(entries.size());
    const std::int64_t step = reversed_ ? -1 : 1;
    while (at_ >= 0 && at_ < count && !entries[usize(at_)].key) at_ += step;
    if (at_ < 0 || at_ >= count) {
      dict_ = nullptr;
      return Value();
    }
    if (left_ == 0 && !reversed_) return changed("dictionary keys changed during iteration");
    if (left_ > 0) --left_;
    const Dict::Entry& entry = entries[usize(at_)];
    at_ += step;
    if (part_ == DictPart::items) return make_tuple({entry.key, entry.value});
    return part_ == DictPart::keys ? entry.key : entry.value;
  }

  Value left() const { return int_of(dict_ && dict_->size() == size_ ? left_ : 0); }

  void visit(Visitor& visitor) override {
    if (dict_) visitor.visit(dict_);
  }
  void clear() override { dict_ = nullptr; }

 private:
  Value changed(const char* message) {
    size_ = SIZE_MAX;  // it stays an error
    return raise(classes.RuntimeError, message);
  }

  Ref<Dict> dict_;
  DictPart part_;
  bool reversed_;
  std::size_t size_;
  std::size_t left_;
  std::int64_t at_ = 0;
};

}  // namespace

Value make_dict_iterator(const Value& dict, DictPart part, bool reversed) {
  Class* cls = iterator_classes[reversed ? 1 : 0][static_cast<std::size_t>(part)];
  return make<DictIterator>(cls, Ref<Dict>(dict_of(dict)), part, reversed);
}

void install_dict_iterators() {
  constexpr const char* kNames[2][3] = {
      {"dict_keyiterator", "dict_valueiterator", "dict_itemiterator"},
      {"dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator"}};
  for (std::size_t r = 0; r < 2; ++r)
    for (std::size_t p = 0; p < 3; ++p) {
      Class* cls =
          iterator_class(kNames[r][p], [](const Value& v) { return v.as<DictIterator>()->next(); });
      define_methods(cls, {{"C __length_hint__(self, /)",
                            [](Value* a) { return a[0].as<DictIterator>()->left(); }}});
      iterator_classes[r][p] = cls;
    }
}

}  // namespace loopspec
