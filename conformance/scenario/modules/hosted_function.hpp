// HostedFunction: what CPython writes in C and the prelude in Python. A program sees a function
// written in C: its class, its repr, the messages about its arguments; no traceback shows its body.
#pragma once

#include "conformance/scenario/machine/function.hpp"
#include "reference/objects/function.hpp"

namespace loopspec {

class HostedFunction final : public NativeFunction {
 public:
  HostedFunction(Class* cls, Ref<Function> body, std::string name, std::string qualname,
                 std::string shown);
  Function* body() const noexcept { return body_.get(); }
  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  Value invoke(const Value& self_or_null, const Args& args) override;

 private:
  Ref<Function> body_;
  std::string shown_;  // its name in messages of functions without keyword arguments
};

Ref<HostedFunction> host_function(const Ref<Function>& body, const std::string& module);
// `cls` is the class that gets it as its attribute; of a class method, messages do not count cls
// either.
Ref<HostedFunction> host_method(const Ref<Function>& body, Class* cls);
Ref<HostedFunction> host_class_function(const Ref<Function>& body, Class* cls, bool class_method);

// The function behind v: v itself, or the body of a hosted function; null for others.
Function* program_function(const Value& v) noexcept;

}  // namespace loopspec
