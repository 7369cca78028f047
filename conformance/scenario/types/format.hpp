// Formatting: the format mini-language for int, float and str; format() itself.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/value.hpp"

namespace loopspec {

// format(v, spec), spec a Str; quick for ints, floats, bools and strings themselves.
Value format_value(const Value& v, const Value& spec);

// __format__ of the builtin types. The spec is not empty.
using Formatter = Value (*)(const Value& self, std::string_view spec);
Value format_int(const Value& self, std::string_view spec);
Value format_float(const Value& self, std::string_view spec);
Value format_str(const Value& self, std::string_view spec);
// The method: checks that spec is a str; an empty one means str(self).
Value format_with(const Value& self, const Value& spec, Formatter formatter);

// str.format and str.format_map. `arguments` is a tuple or null, `keywords` a mapping or null.
Value format_template(const Value& text, const Value& arguments, const Value& keywords);

}  // namespace loopspec
