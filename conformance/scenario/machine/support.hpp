// The less frequent operations of the machine, one function each. Null or false: an exception is
// pending.
#pragma once

#include "conformance/scenario/machine/frame.hpp"

namespace loopspec {

Value load_global(Frame* frame, Str* name);
// Names of a class body or module. The namespace is what __prepare__ gave: any mapping.
Value find_name(Frame* frame, Str* name);  // null without a pending exception: not there
Value load_name(Frame* frame, Str* name);
bool store_name(Frame* frame, Str* name, const Value& value);
bool delete_global(Frame* frame, Str* name);
bool delete_name(Frame* frame, Str* name);
Value raise_unbound(Frame* frame,
                    std::uint32_t slot);  // local, cell or free variable without a value

bool unpack(const Value& iterable, std::uint32_t count,
            Value* into);  // first element last (on top of the stack)
bool unpack_star(const Value& iterable, std::uint32_t before, std::uint32_t after, Value* into);

Value make_function(Frame* frame, std::uint32_t flags, Value* top);  // reads below top, leaves them
Value build_class_function();
bool raise_statement(std::uint32_t count, Value* operands,
                     bool* is_reraise);  // always leaves an exception pending

bool enter_with(const Value& manager, Value* exit, Value* result);
bool enter_async_with(const Value& manager, Value* exit, Value* awaitable);
Value call_exit(const Value& exit, const Value& exception);

Value async_iterator(const Value& v);
Value async_next(const Value& iterator);
Value yield_from_iterator(const Value& v, bool in_coroutine);

Value format_for_fstring(const Value& v, std::uint32_t flags, const Value& spec);
Value join_strings(const Value* parts, std::size_t count);
Value import_from(const Value& module, Str* name);
bool merge_keywords(Dict* into, const Value& from, const Value& callable);
bool unpack_mapping(Dict* into, const Value& from);
bool extend_with_starred(List* into, const Value& iterable);
// f(*positional, **keywords); positional is a tuple, or what the call has to unpack.
Value call_with_dict(const Value& callable, const Value& positional, const Value& keywords);

Dict* builtins() noexcept;
void set_builtins(Ref<Dict> dict);

}  // namespace loopspec
