// Descriptors: property, staticmethod, classmethod, and computed attributes of builtin classes.
#pragma once

#include "reference/objects/function.hpp"

namespace loopspec {

class Property : public Container {
 public:
  explicit Property(Class* cls);
  Value getter, setter, deleter, doc;
  bool doc_of_getter = false;  // none was given
  Value name;                  // Str, set by __set_name__ or from the getter; null: unknown
  void visit(Visitor& visitor) override;
  void clear() override;
};

class StaticMethod : public Container {
 public:
  StaticMethod(Class* cls, Value function);
  Value function;
  Dict* attributes(bool create) override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<Dict> dict_;
};

class ClassMethod : public Container {
 public:
  ClassMethod(Class* cls, Value function);
  Value function;
  Dict* attributes(bool create) override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<Dict> dict_;
};

class GetSet : public Container {
 public:
  GetSet(const Attribute& attribute, Class* owner);
  virtual Value get(const Value& instance) { return attribute.get(instance); }
  virtual bool set(const Value& instance, const Value& value);  // null value: delete
  Attribute attribute;
  Class* owner;
};

// Slots of the function, method, property ... classes; called by initialize_objects().
void install_function_slots();
void install_property_slots();

}  // namespace loopspec
