// Helpers for tables of built-in functions.
#pragma once

#include <initializer_list>

#include "reference/objects/function.hpp"

namespace loopspec {

inline void define_functions(Dict* into, std::initializer_list<Native> functions) {
  for (const Native& native : functions) {
    const Ref<NativeFunction> f = make_native(native);
    into->set(intern(f->name()), f);
  }
}

}  // namespace loopspec
