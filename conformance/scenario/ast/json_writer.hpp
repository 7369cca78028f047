// From nodes to the JSON form of a tree that `read_json` reads (see json_reader.hpp).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "conformance/scenario/ast/node.hpp"

namespace loopspec::ast {

// The tree must be valid (see validate.hpp).
nlohmann::json to_json(const Node& module);

}  // namespace loopspec::ast
