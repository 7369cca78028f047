#include "conformance/scenario/modules/hosted_function.hpp"

#include "conformance/scenario/machine/call.hpp"
#include "reference/objects/builtin_arguments.hpp"
#include "reference/objects/classes.hpp"

namespace loopspec {

namespace {

void hide(Code* code) {
  code->hosted = true;
  for (const Value& constant : code->constants)
    if (constant && class_of(constant) == classes.code) hide(constant.as<Code>());
}

std::string short_name(const Class* cls) {
  return cls->name().substr(cls->name().rfind('.') + 1);
}

// The constructor's messages speak of the class.
Ref<HostedFunction> host(Class* kind, const Ref<Function>& body, Class* cls) {
  const std::string& name = body->name.as<Str>()->text();
  const bool constructor = name == "__new__" || name == "__init__";
  const std::string qualname = short_name(cls) + "." + name;
  return make<HostedFunction>(kind, body, name, qualname, constructor ? short_name(cls) : qualname);
}

}  // namespace

HostedFunction::HostedFunction(Class* cls, Ref<Function> body, std::string name,
                               std::string qualname, std::string shown)
    : NativeFunction(cls, std::move(name), std::move(qualname)),
      body_(std::move(body)),
      shown_(std::move(shown)) {
  hide(body_->code.get());
}

Value HostedFunction::invoke(const Value& self, const Args& args) {
  const Ref<Function> f = body_;
  const Ref<Frame> frame = Frame::create(f->code.get(), f->globals.get(), &f->closure, nullptr, 0);
  const Defaults defaults{f->defaults.data(), f->defaults.size(),
                          f->keyword_defaults.empty() ? nullptr : f->keyword_defaults.data()};
  const BuiltinNames names{shown_.ends_with(name()) ? name() : shown_, shown_, {}};
  if (!bind_builtin_arguments(f->code->parameters, defaults, names, first_is_bound, self, args,
                              frame->slots()))
    return Value();
  return run_call(f.get(), frame);
}

void HostedFunction::visit(Visitor& visitor) {
  NativeFunction::visit(visitor);
  visitor.visit(body_);
}

void HostedFunction::clear() {
  NativeFunction::clear();
}

Ref<HostedFunction> host_function(const Ref<Function>& body, const std::string& module) {
  const std::string& name = body->name.as<Str>()->text();
  Ref<HostedFunction> f = make<HostedFunction>(classes.builtin_function, body, name, name,
                                               module == "builtins" ? name : module + "." + name);
  f->module = make_str(module);
  return f;
}

Ref<HostedFunction> host_method(const Ref<Function>& body, Class* cls) {
  Ref<HostedFunction> f = host(classes.method_descriptor, body, cls);
  f->first_is_bound = true;
  f->owner = cls;
  return f;
}

Ref<HostedFunction> host_class_function(const Ref<Function>& body, Class* cls, bool class_method) {
  Ref<HostedFunction> f = host(classes.builtin_function, body, cls);
  f->first_is_bound = class_method;
  return f;
}

Function* program_function(const Value& v) noexcept {
  if (is_function(v)) return v.as<Function>();
  auto* hosted = dynamic_cast<HostedFunction*>(v.object());
  return hosted != nullptr ? hosted->body() : nullptr;
}

}  // namespace loopspec
