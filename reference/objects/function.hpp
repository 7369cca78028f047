// Functions written in C++, and methods bound to an instance.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"

namespace loopspec {

// Named parameters in the order of the signature, then `*args` (a Tuple), then `**kwargs` (a Dict).
// An argument that was not given holds the signature's default, or null when the default is written
// `=?`.
using NativeBody = Value (*)(Value* a);
using RawBody = Value (*)(const Args& args);

// Signature text as a Python def has it: "wait(fs, *, timeout=None, return_when='ALL_COMPLETED')".
// Defaults are None, True, False, ints, floats, 'strings' or `?`. Errors of calls read as those of
// a Python function of that name; with a leading "C " ("C len(obj, /)") as those of a builtin.
struct Native {
  const char* signature;
  NativeBody body;
};

class Signature;

class NativeFunction : public Container {
 public:
  NativeFunction(Class* cls, const Signature* signature, NativeBody body, std::string qualname);
  NativeFunction(Class* cls, std::string name, RawBody raw, std::string qualname);
  ~NativeFunction() override;
  // self_or_null is put before the arguments.
  Value call(const Value& self_or_null, const Args& args);
  const std::string& name() const noexcept { return name_; }
  const std::string& qualname() const noexcept { return qualname_; }
  Dict* attributes(bool create) override;
  Value module;                 // Str or null
  Class* owner = nullptr;       // of a method: whose instances its first argument must be
  bool is_async = false;        // an `async def`, for those who ask
  bool first_is_bound = false;  // messages do not count the first parameter: self or cls
  void visit(Visitor& visitor) override;
  void clear() override;

 protected:
  // For functions with a body of their own kind.
  NativeFunction(Class* cls, std::string name, std::string qualname);
  // self_or_null is put before the arguments.
  virtual Value invoke(const Value& self_or_null, const Args& args);

 private:
  bool check_owner(const Value& self_or_null, const Args& args) const;

  std::string name_;
  std::string qualname_;
  const Signature* signature_ = nullptr;  // owned by a process-wide cache, one per text
  NativeBody body_ = nullptr;
  RawBody raw_ = nullptr;
  Ref<Dict> dict_;
};

// A method, or what CPython makes of a function written in C and an instance: a
// builtin_function_or_method or a method-wrapper.
class BoundMethod : public Container {
 public:
  BoundMethod(Value function, Value self);
  BoundMethod(Class* cls, Value function, Value self);
  Value function;
  Value self;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// The BoundMethod behind a value, or nullptr.
inline BoundMethod* as_bound_method(const Value& v) noexcept {
  Object* object = v.object();
  return object != nullptr && object->has(Object::kBoundMethod) ? static_cast<BoundMethod*>(object)
                                                                : nullptr;
}

// A function of a module ("function" by class, so inspect and repr see what CPython shows for
// asyncio's own).
Ref<NativeFunction> make_native(const Native& native, std::string_view qualname_prefix = "");
Ref<NativeFunction> make_native_raw(std::string_view name, RawBody raw);

// Adds methods to a builtin class. The first parameter of each signature is self.
void define_methods(Class* cls, std::initializer_list<Native> methods);
void define_static_methods(Class* cls, std::initializer_list<Native> methods);
void define_class_methods(Class* cls,
                          std::initializer_list<Native> methods);  // first parameter cls

// A computed attribute. setter may be null: "attribute 'x' of 'T' objects is not writable". A
// setter gets a null value for deletion and returns false when it raised.
struct Attribute {
  const char* name;
  Value (*get)(const Value& self);
  bool (*set)(const Value& self, const Value& value) = nullptr;
};
void define_attributes(Class* cls, std::initializer_list<Attribute> attributes);
// The setter of what CPython has as a member of the C structure: "readonly attribute".
bool read_only_member(const Value& self, const Value& value);

// inspect-like view used by functools, dataclasses, repr.
bool is_callable(const Value& v) noexcept;

}  // namespace loopspec
