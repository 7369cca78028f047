// mappingproxy: a mapping seen through a window that nobody can reach through; what cls.__dict__
// is.
#pragma once

#include "reference/objects/class.hpp"

namespace loopspec {

class MappingProxy : public Container {
 public:
  explicit MappingProxy(Value mapping);
  Value mapping;
  void visit(Visitor& visitor) override;
  void clear() override;
};

void install_mapping_proxy();

}  // namespace loopspec
