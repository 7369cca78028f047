// The slots of classes whose special methods are written in the program: each looks the method up
// and calls it.
#pragma once

#include "reference/objects/class.hpp"

namespace loopspec {

Value generic_slot_getattr(const Value& self, Str* name);
bool generic_slot_setattr(const Value& self, Str* name, const Value& value);
Value generic_slot_repr(const Value& self);
Value generic_slot_str(const Value& self);
bool generic_slot_hash(const Value& self, std::int64_t* out);
Value generic_slot_compare(const Value& self, const Value& other, CompareOp op);
Value generic_slot_call(const Value& self, const Args& args);
Value generic_slot_iter(const Value& self);
Value generic_slot_next(const Value& self);
Value generic_slot_getitem(const Value& self, const Value& key);
bool generic_slot_setitem(const Value& self, const Value& key, const Value& value);
int generic_slot_contains(const Value& self, const Value& item);
std::int64_t generic_slot_len(const Value& self);
int generic_slot_truth(const Value& self);
Value generic_slot_await(const Value& self);
Value generic_slot_aiter(const Value& self);
Value generic_slot_anext(const Value& self);
Value generic_slot_descr_get(const Value& self, const Value& instance, Class* owner);
bool generic_slot_descr_set(const Value& self, const Value& instance, const Value& value);
Value generic_slot_index(const Value& self);
Value generic_slot_create(Class* cls, const Args& args);
bool generic_slot_init(const Value& self, const Args& args);
void generic_slot_del(const Value& self);
template <BinaryOp op>
Value generic_slot_binary(const Value& left, const Value& right);
template <BinaryOp op>
Value generic_slot_inplace(const Value& left, const Value& right);
template <UnaryOp op>
Value generic_slot_unary(const Value& self);

// "__add__", "__radd__", "__iadd__" of an operator.
Str* binary_name(BinaryOp op);
Str* reflected_name(BinaryOp op);
Str* inplace_name(BinaryOp op);
Str* compare_name(CompareOp op);
CompareOp reflected(CompareOp op) noexcept;

}  // namespace loopspec
