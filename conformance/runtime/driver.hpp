// The driver: runs Python coroutines as coroutines of a C++ runtime.
//
// One coroutine of the runtime's own type for every Python coroutine, and one real `co_await` of
// the runtime where the Python program awaits. The runtime's coroutine type is made from a function
// that takes what is awaited and gives its result as a Value, throwing what was raised.
#pragma once

#include "reference/asyncio/coroutine.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

template <class RuntimeCoroutine>
RuntimeCoroutine await_once(Value awaitable) {
  Value result = co_await awaitable;
  co_return result;
}

// A CoroutineDriver over the reference's own typed coroutines: the subject reference+coroutines.
inline Value drive_with_coroutines(const Value& awaitable) {
  const auto coroutine = await_once<asyncio::Coroutine<Value>>(awaitable);
  coroutine.core()->drives = awaitable;
  return Value(coroutine.core());
}

}  // namespace loopspec
