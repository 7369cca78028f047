// Module: a named dictionary of attributes.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

class Module : public Container {
 public:
  explicit Module(std::string name);
  Module(std::string name, Ref<Dict> dict);  // shared with somebody
  const std::string& name() const noexcept { return name_; }
  void rename(std::string name) { name_ = std::move(name); }
  Dict* dict() const noexcept { return dict_.get(); }
  Dict* attributes(bool create) override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  std::string name_;
  Ref<Dict> dict_;
};

}  // namespace loopspec
