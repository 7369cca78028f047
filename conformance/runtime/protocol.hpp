#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>

#include "conformance/runtime/subject.hpp"

namespace loopspec {

// One JSON object a line on stdin and stdout. A subject begins with
//   {"hello": {"name", "version", "implementation", "capabilities": [...], "quantum"}}
// is asked
//   {"id", "scenario": {"name", "source", "ast"}, "options": {"version", "quantum", "choices",
//    "clock", "limits"}}
// (each option only when it is asked for) and answers
//   {"id", "trace": {"events", "outcome", "selects"}}   or   {"id", "error": {"kind", "message"}}
// (the trace with "choices" when these were asked for)
// with kind one of unsupported, not-in-version, scenario, internal.

// A line that is not what the protocol asks for there; what() says what is wrong with it.
struct ProtocolError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The request as one line with its newline. The tree is null when the request has none or
// `with_tree` is false.
std::string request_line(std::int64_t id, const Request& request, bool with_tree);

// Throw ProtocolError. An answer must carry this id and exactly one of a trace and an error.
SubjectInfo read_hello(const std::string& line);
Answer read_answer(const std::string& line, std::int64_t id);

// The subject's half.
std::string hello_line(const SubjectInfo& info);
nlohmann::json error_answer(const std::string& kind, const std::string& message);

}  // namespace loopspec
