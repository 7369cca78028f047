// Instances of Python subclasses of builtin classes: what the builtin holds, and an instance
// dictionary.
#pragma once

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"

namespace loopspec {

template <class T>
class WithAttributes final : public T {
 public:
  template <class... A>
  explicit WithAttributes(Class* cls, A&&... args) : T(std::forward<A>(args)...) {
    this->set_cls(cls);
  }
  Dict* attributes(bool create) override {
    if (!dict_ && create) dict_ = make_dict();
    return dict_.get();
  }
  bool set_attributes(Dict* dict) override {
    dict_ = Ref<Dict>(dict);
    return true;
  }
  std::vector<Value>* members(bool create) override {
    if (!members_ && create)
      members_ = std::make_unique<std::vector<Value>>(this->cls()->member_count);
    return members_.get();
  }
  void visit(Visitor& visitor) override {
    T::visit(visitor);
    if (dict_) visitor.visit(dict_);
    if (members_)
      for (const Value& v : *members_)
        if (v) visitor.visit(v);
  }
  void clear() override {
    T::clear();
    members_ = nullptr;
    dict_ = nullptr;
  }

 private:
  Ref<Dict> dict_;
  std::unique_ptr<std::vector<Value>> members_;  // dies before the dictionary does
};

// An instance of cls, whose native class is T's.
template <class T, class... A>
Ref<T> make_for(Class* cls, A&&... args) {
  if (!cls->is_builtin()) return make<WithAttributes<T>>(cls, std::forward<A>(args)...);
  Ref<T> made = make<T>(std::forward<A>(args)...);
  if (made->cls() != cls) made->set_cls(cls);
  return made;
}

}  // namespace loopspec
