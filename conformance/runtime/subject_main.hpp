#pragma once

#include <functional>
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

#include "conformance/runtime/subject.hpp"

namespace loopspec {

// What makes a C++ runtime a subject: given the members "scenario" ({"name", "source", "ast"}) and
// "options" of a request, the object {"trace": {...}} or {"error": {"kind", "message"}} that
// answers it. What it throws becomes an error of kind "internal".
using Runner =
    std::function<nlohmann::json(const nlohmann::json& scenario, const nlohmann::json& options)>;

// The main() of a subject: says who it is, then answers request for request until `in` ends.
// Returns the exit status, 0.
int serve(std::istream& in, std::ostream& out, const SubjectInfo& info, const Runner& runner);

}  // namespace loopspec
