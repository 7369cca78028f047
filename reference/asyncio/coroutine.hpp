// Coroutine<T>: what a C++ `async def` returns. Nothing runs before it is awaited or made a task.
//
//   asyncio::Coroutine<int> answer() {
//     co_await asyncio::sleep(1.0);
//     co_return 42;
//   }
//
// Parameters are copied into the coroutine; what is passed by reference must outlive it. Exceptions
// of any type leave through co_await. Not for threads: a coroutine belongs to the loop that runs
// it.
//
// g++ 12 miscompiles some shapes of code that no library can refuse; README.md of this folder lists
// them.
#pragma once

#include "reference/asyncio/foreign.hpp"

namespace loopspec::asyncio {

template <class T = void>
class [[nodiscard]] Coroutine {
 public:
  using result_type = T;
  struct promise_type;

  explicit Coroutine(Ref<loopspec::Coroutine> core) : core_(std::move(core)) {}
  Coroutine(Coroutine&&) noexcept = default;
  Coroutine& operator=(Coroutine&&) noexcept = default;

  // rule: coroutine.await.inline
  auto awaiter() const { return Await<&take<T>>(Value(core_)); }
  Value awaitable() const { return core_; }
  const Ref<loopspec::Coroutine>& core() const noexcept { return core_; }
  // Names it in reprs and messages, as __qualname__ does.
  Coroutine named(const char* qualname) && {
    core_->set_qualname(qualname);
    return std::move(*this);
  }

 private:
  Ref<loopspec::Coroutine> core_;
};

// What all bodies share.
struct TypedPromise : CoroutinePromise {
  void unhandled_exception() noexcept { raise_current(); }
  Ref<loopspec::Coroutine> make_core(std::coroutine_handle<> handle) {
    Ref<loopspec::Coroutine> core = make<loopspec::Coroutine>(handle, *this);
    core->counts_as_call = true;
    return core;
  }

  template <OwnAwaitable A>
  auto await_transform(A&& a) {
    return std::forward<A>(a).awaiter();
  }
  template <CoreAwaitable A>
  auto await_transform(A&& a) {
    return Await<&take<Value>>(Value(std::forward<A>(a)));
  }
  template <class A>
  requires(!OwnAwaitable<A> && !CoreAwaitable<A>) auto await_transform(A&& a) {
    return await_foreign(std::forward<A>(a));
  }
};

template <class T>
struct Coroutine<T>::promise_type : TypedPromise {
  Coroutine get_return_object() {
    return Coroutine(make_core(std::coroutine_handle<promise_type>::from_promise(*this)));
  }
  template <class U>
  requires std::convertible_to<U, T>
  void return_value(U&& value) { result = to_value<T>(std::forward<U>(value)); }
};

template <>
struct Coroutine<void>::promise_type : TypedPromise {
  Coroutine get_return_object() {
    return Coroutine(make_core(std::coroutine_handle<promise_type>::from_promise(*this)));
  }
  void return_void() noexcept { result = Value::none(); }
};

}  // namespace loopspec::asyncio
