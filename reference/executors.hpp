// Executors and the futures of threads: run_in_executor, to_thread, wrap_future and their like.
// They are made of concurrent.futures and threading, which are no part of the reference: whoever
// embeds it with these modules says where the functions are.
#pragma once

#include <initializer_list>
#include <string_view>

#include "reference/objects/containers.hpp"

namespace loopspec {

// Finds a function by name; null: an exception is pending.
using ThreadFunctions = Value (*)(std::string_view name);
void set_thread_functions(ThreadFunctions find) noexcept;
// Calls one of them. Null: an exception is pending, NotImplementedError when nobody has said.
Value call_thread_function(std::string_view name, const Args& args);

// asyncio.wrap_future, asyncio.run_coroutine_threadsafe, asyncio.to_thread.
Value wrap_future(const Value& future, const Value& loop);
Value run_coroutine_threadsafe(const Value& coroutine, const Value& loop);
Value to_thread(const Value& function, const Value& args, const Ref<Dict>& keywords);

// threading.current_thread().name
Value current_thread_name();

}  // namespace loopspec
