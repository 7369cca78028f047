#include "conformance/scenario/modules/struct_sequence.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

#include "conformance/scenario/types/support.hpp"
#include "reference/objects/property.hpp"

namespace loopspec {

namespace {

class Field final : public GetSet {
 public:
  Field(const char* name, Class* owner, std::size_t index)
      : GetSet({name, nullptr, nullptr}, owner), index_(index) {}
  Value get(const Value& instance) override { return (*instance.as<Tuple>())[index_]; }
  bool set(const Value&, const Value&) override {
    raise(classes.AttributeError, "readonly attribute");
    return false;
  }

 private:
  std::size_t index_;
};

std::map<const Class*, std::vector<std::string>>& fields_of() {
  static auto* all = new std::map<const Class*, std::vector<std::string>>;
  return *all;
}

Value sequence_repr(const Value& self) {
  const auto& fields = fields_of()[class_of(self)];
  std::string text;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto item = repr_text((*self.as<Tuple>())[i]);
    if (!item) return Value();
    text += fmt::format("{}{}={}", i == 0 ? "" : ", ", fields[i], *item);
  }
  return make_str(fmt::format("{}({})", class_of(self)->name(), text));
}

}  // namespace

Class* make_struct_sequence_class(const char* full_name,
                                  std::initializer_list<const char*> fields) {
  const std::string name = full_name;
  const std::size_t dot = name.rfind('.');
  Class* cls = Class::builtin(name, classes.tuple, name.substr(0, dot));
  cls->qualname = make_str(name.substr(dot + 1));
  cls->slots.create = cannot_create;
  cls->slots.repr = sequence_repr;
  std::size_t index = 0;
  for (const char* field : fields) {
    cls->set_attribute(intern(field), make<Field>(field, cls, index++));
    fields_of()[cls].emplace_back(field);
  }
  return cls;
}

Ref<Tuple> make_struct_sequence(Class* cls, std::vector<Value> items) {
  Ref<Tuple> made = make<Tuple>(std::move(items));
  made->set_cls(cls);
  return made;
}

}  // namespace loopspec
