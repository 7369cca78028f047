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
  Ref<Dict> keyword_dict;               // __kwdefaults__ once the program has seen it: it decides
  std::vector<Value> closure;           // Cells, one per free variable
  Value name;                           // Str
  Value qualname;
  Value module;
  Value doc;
  Value annotations;                // Dict or null
  bool renamed = false;             // by the program, so that its names are not those of its code
  bool iterable_coroutine = false;  // types.coroutine: its generators can be awaited
  Dict* attributes(bool create) override;
  bool set_attributes(Dict* dict) override;
  void visit(Visitor& visitor) override;
  void clear() override;

  // Makes keyword_defaults follow keyword_dict.
  void refresh_keyword_defaults();

  // What messages call it: the qualified name, before 3.10 the plain one.
  const std::string& display_name() const;

 private:
  Ref<Dict> dict_;
};

// A Function (not a native one of class `function`).
inline bool is_function(const Value& v) noexcept {
  const Object* o = v.object();
  return o != nullptr && o->has(Object::kProgramFunction);
}
void install_function_class();
void install_cell_class();
void install_code_class();

}  // namespace loopspec
