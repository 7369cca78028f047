// C++ functions as callbacks of a loop or a future.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "reference/asyncio/errors.hpp"

namespace loopspec::asyncio {

Class* callback_class() noexcept;

class AnyCallback : public Object {
 public:
  virtual Value run(const Args& args) noexcept = 0;  // null: an exception is pending

 protected:
  AnyCallback() noexcept : Object(callback_class()) {}
};

// F takes nothing, or one Value: the future that is done.
template <class F>
class Callback final : public AnyCallback {
 public:
  explicit Callback(F f) : function_(std::move(f)) {}
  Value run(const Args& args) noexcept override {
    try {
      if constexpr (std::invocable<F&>) {
        function_();
      } else {
        function_(args[0]);
      }
      return Value::none();
    } catch (...) {
      raise_current();
      return Value();
    }
  }

 private:
  F function_;
};

template <class F>
Value make_callback(F&& f) {
  return make<Callback<std::decay_t<F>>>(std::forward<F>(f));
}

}  // namespace loopspec::asyncio
