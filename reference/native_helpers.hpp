// Small helpers shared by asyncio's modules.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

// callable(*args, key=value).
Value call_with_keyword(const Value& callable, std::span<const Value> args, const char* key,
                        const Value& value);
// callable(*args, **keywords), with strings for keys.
Value call_with_keywords(const Value& callable, std::vector<Value> args, const Ref<Dict>& keywords);
Value call_method_with_keyword(const Value& object, const char* method, std::span<const Value> args,
                               const char* key, const Value& value);
// `raise exception from cause`.
Value raise_from(Ref<Exception> exception, const Ref<Exception>& cause);
// A method of a builtin class that a class of the program has replaced.
bool is_overridden(const Value& self, Str* name);
// 1, 0, -1: truth of a method's result, for results that may be null.
int truth_or_raised(const Value& v);

// a + b and a <op> b, directly for ints and floats: deadlines and delays.
Value add_numbers(const Value& a, const Value& b);
int compare_numbers(const Value& a, const Value& b, CompareOp op);  // 1, 0, -1 raised

// Attribute assignment of builtin classes whose instances have a dictionary, as asyncio's own have.
bool set_instance_attribute(const Value& self, Str* name, const Value& value);

// Makes functions of ours callable where no language has given the class `function` its slots.
void install_native_calls();

// Class attributes that only say "special method is this Python-style method": makes the slots
// follow.
void use_methods_as_slots(Class* cls, std::initializer_list<std::string_view> special_names);

// A callable object that runs a C++ function over a few held values: the inner functions of asyncio
// (done callbacks).
class Closure final : public Container {
 public:
  using Body = Value (*)(std::span<Value> held, const Args& args);
  Closure(const char* qualname, Body body, std::vector<Value> held);
  Value run(const Args& args) { return body_(held_, args); }
  const char* qualname() const noexcept { return qualname_; }
  std::vector<Value>& held() noexcept { return held_; }
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  const char* qualname_;
  Body body_;
  std::vector<Value> held_;
};
Ref<Closure> make_closure(const char* qualname, Closure::Body body, std::vector<Value> held);

}  // namespace loopspec
