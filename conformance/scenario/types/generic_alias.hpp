// list[int] and int | None: what annotations are made of.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

// types.GenericAlias: behaves as its origin, and remembers the arguments.
class GenericAlias : public Container {
 public:
  GenericAlias(Class* cls, Value origin, Ref<Tuple> args);
  Value origin;
  Ref<Tuple> args;
  Ref<Tuple> parameters;  // the type variables among the arguments
  void visit(Visitor& visitor) override;
  void clear() override;
};

// types.UnionType, from 3.10 on.
class Union : public Container {
 public:
  explicit Union(Ref<Tuple> args);
  Ref<Tuple> args;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// origin[item]; item may be a tuple of arguments.
Value make_generic_alias(const Value& origin, const Value& item);
bool is_generic_alias(const Value& v) noexcept;
bool is_union(const Value& v) noexcept;

// left | right of types; NotImplemented when one is none.
Value unite_types(const Value& left, const Value& right);
// How a type is shown inside an alias or a union: "int", "None", "...", or its repr; false: raised.
bool append_type_name(const Value& v, std::string* out);

void install_generic_alias();
void install_union();

}  // namespace loopspec
