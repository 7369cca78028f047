// What counts as a coroutine, a coroutine function, an awaitable. Modelled on asyncio.coroutines.
#pragma once

#include "reference/objects/function.hpp"

namespace loopspec {

// rule: coroutine.function.recognised
// asyncio.iscoroutine: coroutines, objects with send, throw, close and __await__; generators too up
// to 3.11.
bool is_coroutine(const Value& v);
// asyncio.iscoroutinefunction: functions of ours that are `async def` in asyncio, and those the
// language knows.
bool is_coroutine_function(const Value& v);
// inspect.isawaitable.
bool is_awaitable(const Value& v);
bool is_generator(const Value& v) noexcept;

// The language tells which of its functions are `async def`.
void set_coroutine_function_hook(bool (*hook)(const Value& function));
// Functions and methods of ours that are `async def` in asyncio.
Ref<NativeFunction> make_async_native(const Native& native, std::string_view qualname_prefix = "");
void define_async_methods(Class* cls, std::initializer_list<Native> methods);

}  // namespace loopspec
