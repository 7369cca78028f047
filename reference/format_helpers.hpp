// Texts that asyncio makes of callbacks, coroutines and results, for repr and reports. Modelled on
// asyncio.format_helpers, asyncio.coroutines._format_coroutine and reprlib.
#pragma once

#include <span>
#include <string>

#include "reference/objects/object.hpp"

namespace loopspec {

// reprlib.repr(v): at most six elements, strings of thirty characters and so on. Never raises.
std::string short_repr(const Value& v);

// "main.<locals>.callback(1, 2) at program.py:3". show_arguments false: "()" in their place.
std::string format_callback_source(const Value& callable, std::span<const Value> args,
                                   bool show_arguments);

// "main() running at program.py:3".
std::string format_coroutine(const Value& coroutine);

// reprlib.recursive_repr: true while this very object is being shown already.
class ReprGuard {
 public:
  explicit ReprGuard(const Object* object);
  ~ReprGuard();
  ReprGuard(const ReprGuard&) = delete;
  ReprGuard& operator=(const ReprGuard&) = delete;
  bool recursive() const noexcept { return recursive_; }

 private:
  bool recursive_;
};

}  // namespace loopspec
