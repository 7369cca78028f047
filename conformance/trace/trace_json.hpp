#pragma once

#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// A trace that is not as the protocol says; what() names the place ("events[3].time: ...") and what
// was expected there.
struct MalformedTrace : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Reads {"events": [...], "outcome": {...}, "selects": [...]}. Every member must be there, and
// nothing else may be but "choices". Throws MalformedTrace.
Trace read_trace(const nlohmann::json& value);

// The same trace as JSON text on one line, with its choices if it tells any; doubles in their
// shortest form.
std::string write_trace(const Trace& trace);

// The same with a line for each event, for files that people read and compare.
std::string write_trace_in_lines(const Trace& trace);

// A JSON string literal; text that is not UTF-8 is written with replacement characters.
std::string json_string(const std::string& text);

}  // namespace loopspec
