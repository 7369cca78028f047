// types.GenericAlias: list[int], asyncio.Queue[str]. Acts as its origin in calls and as a base.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

class GenericAlias final : public Container {
 public:
  GenericAlias(Value origin, Ref<Tuple> args);
  Value origin;
  Ref<Tuple> args;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// origin[item]; a tuple gives several arguments.
Value make_generic_alias(const Value& origin, const Value& item);
// Lets `cls[...]` give an alias.
void make_subscriptable(Class* cls);
Class* generic_alias_class();
void install_generic_alias();

}  // namespace loopspec
