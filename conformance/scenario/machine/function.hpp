// Function: a def or lambda of the program.
#pragma once

#include "conformance/scenario/machine/code.hpp"
#include "reference/objects/super.hpp"

namespace loopspec {

class Function : public Container {
 public:
  Function(Ref<Code> code, Ref<Dict> globals);
  Ref<Code> code;
  Ref<Dict> globals;
  std::vector<Value> defaults;
  std::vector<Value> keyword_defaults;  // one per keyword-only parameter; null where none
  std::vector<Value> closure;           // Cells, one per free variable
  Value name;                           // Str
  Value qualname;
  Value module;
  Value doc;
  Value annotations;                // Dict or null
  bool iterable_coroutine = false;  // types.coroutine: its generators can be awaited
  Dict* attributes(bool create) override;
  void visit(Visitor& visitor) override;
  void clear() override;

  // What messages call it: the qualified name, before 3.10 the plain one.
  const std::string& display_name() const;

 private:
  Ref<Dict> dict_;
};

bool is_function(const Value& v) noexcept;  // a Function (not a native one of class `function`)
void install_function_class();

}  // namespace loopspec
