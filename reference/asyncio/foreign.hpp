// Awaiters that know nothing of this library (await_ready, await_suspend, await_resume): whoever
// got the handle resumes it later, on the loop's thread; the awaiting coroutine goes on one
// iteration after that.
#pragma once

#include <coroutine>
#include <utility>

#include "reference/asyncio/awaitable.hpp"
#include "reference/futures.hpp"

namespace loopspec::asyncio {

namespace detail {

template <class A>
decltype(auto) get_awaiter(A&& a) {
  if constexpr (requires { std::forward<A>(a).operator co_await(); }) {
    return std::forward<A>(a).operator co_await();
  } else if constexpr (requires { operator co_await(std::forward<A>(a)); }) {
    return operator co_await(std::forward<A>(a));
  } else {
    return std::forward<A>(a);
  }
}

template <class A>
using ForeignResult = decltype(get_awaiter(std::declval<A>()).await_resume());

// A coroutine that nobody awaits: it ends when the foreign awaiter has resumed it.
struct Detached {
  struct promise_type {
    Detached get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept { std::terminate(); }
  };
};

void deliver(FutureCore& done, Value result) noexcept;  // does nothing when it is cancelled
void deliver_current_exception(FutureCore& done) noexcept;
Ref<FutureCore> make_bridge();

// The awaitable is held here: the one who awaits may be cancelled before it is resumed.
template <class A>
Detached wait_foreign(A awaitable, Ref<FutureCore> done) {
  using Result = ForeignResult<A&&>;
  try {
    if constexpr (std::is_void_v<Result>) {
      co_await std::forward<A>(awaitable);
      deliver(*done, Value::none());
    } else {
      Result result = co_await std::forward<A>(awaitable);
      deliver(*done, to_value<std::remove_cvref_t<Result>>(std::forward<Result>(result)));
    }
  } catch (...) {
    deliver_current_exception(*done);
  }
}

}  // namespace detail

template <class A>
auto await_foreign(A&& a) {
  using Result = std::remove_cvref_t<detail::ForeignResult<A>>;
  Ref<FutureCore> done = detail::make_bridge();
  detail::wait_foreign<A>(std::forward<A>(a), done);
  return Await<&take<Result>>(Value(done));
}

}  // namespace loopspec::asyncio
