// What can stand behind co_await in a Coroutine<T>, and how its result comes back.
#pragma once

#include <concepts>
#include <coroutine>
#include <type_traits>

#include "reference/asyncio/errors.hpp"
#include "reference/asyncio/values.hpp"
#include "reference/coroutine.hpp"

namespace loopspec::asyncio {

// `value` is stepped, as Python's `await value` does; the result is taken out with `Out`, or what
// was raised is thrown. Cannot be copied: a copy would wait for ever.
template <auto Out>
class Await : public Awaiting {
 public:
  explicit Await(Value value) : Awaiting(Kind::await_, std::move(value)) {}
  decltype(auto) await_resume() {
    const Value result = Awaiting::await_resume();
    if (!result) throw_pending();
    return Out(result);
  }
};

// Our own awaitables say how they are awaited (awaiter()), what they are as a Value that gather,
// wait_for and the like take (awaitable()), and what they give (result_type).
template <class A>
concept OwnAwaitable = requires(A&& a) {
  typename std::remove_cvref_t<A>::result_type;
  std::forward<A>(a).awaiter();
  { std::forward<A>(a).awaitable() } -> std::convertible_to<Value>;
};

template <class A>
using ResultOf = typename std::remove_cvref_t<A>::result_type;

// A Steppable, a future's core: whatever the reference itself can await. Gives a Value.
template <class A>
concept CoreAwaitable = std::convertible_to<A, Value> && !OwnAwaitable<A>;

}  // namespace loopspec::asyncio
