// Bodies of TaskGroup::run and Timeout::run: a callable that makes a Coroutine<T>.
#pragma once

#include <type_traits>

#include "reference/asyncio/coroutine.hpp"

namespace loopspec::asyncio {

// A named callable: one that is a temporary inside the co_await expression would be destroyed twice
// by g++ 12, so it is refused.
template <class F>
concept Body = std::is_lvalue_reference_v<F> && OwnAwaitable<std::invoke_result_t<F>>;

template <class F>
using BodyResult = ResultOf<std::invoke_result_t<F>>;

}  // namespace loopspec::asyncio
