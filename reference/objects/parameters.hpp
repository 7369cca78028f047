// Parameters of a function and the binding of a call's arguments to them, with CPython's messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/args.hpp"
#include "reference/objects/str.hpp"

namespace loopspec {

struct Parameters {
  std::vector<Str*> names;          // positional ones first, then keyword-only; interned
  std::size_t positional_only = 0;  // of the positional ones
  std::size_t positional = 0;       // those that a position can fill
  bool varargs = false;             // slot after `names`
  bool varkw = false;               // slot after that

  std::size_t keyword_only() const noexcept { return names.size() - positional; }
  std::size_t slots() const noexcept {
    return names.size() + (varargs ? 1u : 0u) + (varkw ? 1u : 0u);
  }
};

// Fills slots[0 .. parameters.slots()), all null before. `defaults` belong to the last positional
// parameters; `keyword_default(i)` gives that of keyword-only parameter i or null. False: TypeError
// is pending. `self`, when not null, is put before the arguments.
struct Defaults {
  const Value* positional = nullptr;
  std::size_t count = 0;
  const Value* keyword_only =
      nullptr;  // one per keyword-only parameter, null where none; may be nullptr
};
bool bind_arguments(const Parameters& parameters, const Defaults& defaults,
                    std::string_view function, const Value& self, const Args& args, Value* slots);

}  // namespace loopspec
