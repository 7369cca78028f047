// From the JSON form of a tree, as the oracle's lowering writes it, to nodes.
//
// A node is an object {"_": class, "line", "col", "end_line", "end_col", fields...} with the field
// names of CPython's ast. Operators are their class names. A constant is "none", "true", "false",
// "ellipsis" or {"k": kind, "v": text}, kind being int (decimal digits), float (its repr), str,
// bytes (hexadecimal). A str with lone surrogates, which JSON text cannot hold, is {"k": "str",
// "hex": its UTF-8 in hexadecimal, surrogates as three bytes}.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "conformance/scenario/ast/node.hpp"
#include "conformance/scenario/ast/tree_error.hpp"

namespace loopspec::ast {

// The tree of a whole scenario. Whatever the JSON is, either the result has passed `validate` (see
// validate.hpp) or TreeError is thrown with the place.
NodePtr read_json(const nlohmann::json& tree);

}  // namespace loopspec::ast
