// asyncio.gather and asyncio.wait_for, asyncio.shield.
#pragma once

#include <array>
#include <span>
#include <tuple>
#include <variant>
#include <vector>

#include "reference/asyncio/future.hpp"
#include "reference/objects/numbers.hpp"

namespace loopspec::asyncio {

// What stands in a tuple for a result of type void.
template <class T>
using Tupled = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

namespace detail {

Value start_gather(std::span<const Value> awaitables);
const std::vector<Value>& gathered(const Value& results);

template <class T>
Tupled<T> share_tupled(const Value& v) {
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return share<T>(v);
  }
}

template <class... T>
std::tuple<Tupled<T>...> gathered_tuple(const Value& results) {
  auto item = gathered(results).begin();
  return {share_tupled<T>(*item++)...};  // braces: from left to right
}

template <class T>
auto gathered_vector(const Value& results) {
  if constexpr (!std::is_void_v<T>) {
    std::vector<T> all;
    for (const Value& v : gathered(results)) all.push_back(share<T>(v));
    return all;
  }
}

}  // namespace detail

// A gather that has been started; awaiting it gives the results, in the order of the arguments.
template <class Result, auto Out>
class Gathering {
 public:
  using result_type = Result;
  explicit Gathering(Value future) : future_(std::move(future)) {}
  auto awaiter() const { return Await<Out>(future_); }
  Value awaitable() const { return future_; }
  // rule: gather.cancel.children
  bool cancel() { return future_cancel(future_) == 1; }

 private:
  Value future_;
};

// rule: gather.order
// Coroutines become tasks at once, from left to right. The first error is thrown; the others run
// on.
template <OwnAwaitable... A>
auto gather(A&&... awaitables) {
  const std::array<Value, sizeof...(A)> all{std::forward<A>(awaitables).awaitable()...};
  using Result = std::tuple<Tupled<ResultOf<A>>...>;
  return Gathering<Result, &detail::gathered_tuple<ResultOf<A>...>>(detail::start_gather(all));
}

// Of any number: std::vector<T>, or nothing for void.
template <OwnAwaitable A>
auto gather(std::vector<A> awaitables) {
  std::vector<Value> all;
  for (A& one : awaitables) all.push_back(std::move(one).awaitable());
  using Result = decltype(detail::gathered_vector<ResultOf<A>>(Value()));
  return Gathering<Result, &detail::gathered_vector<ResultOf<A>>>(detail::start_gather(all));
}

// A coroutine of the reference with a result of type T.
template <class T>
class Typed {
 public:
  using result_type = T;
  explicit Typed(Value core) : core_(std::move(core)) {}
  auto awaiter() const { return Await<&share<T>>(core_); }
  Value awaitable() const { return core_; }

 private:
  Value core_;
};

// rule: wait-for.expires
// Throws TimeoutError after `timeout` seconds, when what it waited for has been cancelled.
template <OwnAwaitable A>
auto wait_for(A&& awaitable, double timeout) {
  return Typed<ResultOf<A>>(
      Value(loopspec::wait_for(std::forward<A>(awaitable).awaitable(), make_float(timeout))));
}

// rule: shield.protects
// Cancelling the one who awaits this does not cancel the awaitable.
template <OwnAwaitable A>
auto shield(A&& awaitable) {
  return Typed<ResultOf<A>>(checked(loopspec::shield(std::forward<A>(awaitable).awaitable())));
}

}  // namespace loopspec::asyncio
