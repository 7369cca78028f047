// The operations of the language on values. A null Value, -1 or nullopt: an exception is pending.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"

namespace loopspec {

Value get_attribute(const Value& v, Str* name);
// Null without a pending exception when the attribute is absent (AttributeError swallowed).
Value find_attribute(const Value& v, Str* name);
bool set_attribute(const Value& v, Str* name, const Value& value);  // null value: delete
// object.__getattribute__ and object.__setattr__ themselves.
Value generic_getattr(const Value& self, Str* name);
bool generic_setattr(const Value& self, Str* name, const Value& value);
// A special method looked up on the class and bound; null without pending when absent.
Value lookup_special(const Value& v, Str* name);
// For method calls: sets *self_out when the result is a plain function to be called with that self
// first.
Value load_method(const Value& v, Str* name, Value* self_out);

Value call(const Value& callable, const Args& args);
Value call(const Value& callable, std::initializer_list<Value> args = {});
Value call_method(const Value& v, Str* name, std::initializer_list<Value> args = {});

Value repr(const Value& v);  // a Str
Value str(const Value& v);   // a Str
std::optional<std::string> repr_text(const Value& v);
std::optional<std::string> str_text(const Value& v);
// Never raises: for messages and logs. A failing __repr__ gives "<unrepresentable>".
std::string safe_repr(const Value& v);

bool hash(const Value& v, std::int64_t* out);
Value compare(const Value& a, const Value& b, CompareOp op);
int compare_true(const Value& a, const Value& b, CompareOp op);  // 1, 0, -1
int equal(const Value& a, const Value& b);  // identity first, then ==; 1, 0, -1
int truth(const Value& v);                  // 1, 0, -1
using BinarySlot = Value (*)(const Value&, const Value&);
// Whether it joins or repeats sequences: in C not a number's operation, and asked after those.
bool is_of_sequences(BinaryOp op, BinarySlot slot);
Value binary(BinaryOp op, const Value& a, const Value& b);
Value inplace(BinaryOp op, const Value& a, const Value& b);
Value unary(UnaryOp op, const Value& v);

Value iterate(const Value& v);      // iter(v)
Value next(const Value& iterator);  // null without pending: exhausted
// The same, but the StopIteration of an iterator that ends with a value (a generator that returns
// one) stays pending.
Value next_or_stop(const Value& iterator);
std::optional<std::vector<Value>> to_vector(const Value& iterable);
// As list(iterable) and its like read it, which ask for the length to expect once they have the
// iterator: __len__ and __length_hint__ of a program's class see the call.
std::optional<std::vector<Value>> to_vector_asking(const Value& iterable);
bool ask_length_hint(const Value& iterable);  // false: raised
std::int64_t length(const Value& v);          // -1 raised
Value get_item(const Value& v, const Value& key);
bool set_item(const Value& v, const Value& key, const Value& value);
bool delete_item(const Value& v, const Value& key);
int contains(const Value& container, const Value& item);
Value format(const Value& v, const Value& spec);  // format(v, spec); spec a Str

int is_instance_of(const Value& v, const Value& class_or_tuple);    // isinstance(); 1, 0, -1
int is_subclass_of(const Value& cls, const Value& class_or_tuple);  // issubclass(); 1, 0, -1

// TypeError with "'X' object ..." wording: `text` has one {} for the class name.
Value raise_type_error(const char* text, const Value& v);

}  // namespace loopspec
