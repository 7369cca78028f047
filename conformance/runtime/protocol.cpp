#include "conformance/runtime/protocol.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "conformance/trace/number.hpp"
#include "conformance/trace/trace_json.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

std::string shown(const std::string& line) {
  const std::string literal = json_string(line);
  return literal.size() > 80 ? literal.substr(0, 77) + "..." : literal;
}

json parse_object(const std::string& line) {
  json value = json::parse(line, nullptr, false);
  if (value.is_discarded()) {
    throw ProtocolError("it said what is no JSON: " + shown(line));
  }
  if (!value.is_object()) {
    throw ProtocolError("it said what is no JSON object: " + shown(line));
  }
  return value;
}

const json& member(const json& object, const char* name, json::value_t type, const char* expected) {
  const auto found = object.find(name);
  if (found == object.end()) {
    throw ProtocolError(fmt::format("'{}' is missing", name));
  }
  if (found->type() != type) {
    throw ProtocolError(fmt::format("'{}' is not {}", name, expected));
  }
  return *found;
}

std::string text_member(const json& object, const char* name) {
  return member(object, name, json::value_t::string, "a string").get<std::string>();
}

double quantum_of(const json& hello) {
  const auto found = hello.find("quantum");
  if (found == hello.end() || !found->is_number()) {
    throw ProtocolError("'quantum' is missing or not a number of seconds");
  }
  const double quantum = found->get<double>();
  if (!std::isfinite(quantum) || quantum < 0) {
    throw ProtocolError("'quantum' is negative or not finite");
  }
  return quantum;
}

constexpr std::array failure_kinds = {
    std::pair{"unsupported", Failure::Kind::unsupported},
    std::pair{"not-in-version", Failure::Kind::not_in_version},
    std::pair{"lacks-capability", Failure::Kind::lacks_capability},
    std::pair{"scenario", Failure::Kind::scenario},
    std::pair{"internal", Failure::Kind::internal},
};

Failure read_failure(const json& error) {
  if (!error.is_object()) {
    throw ProtocolError("'error' is not an object");
  }
  const std::string kind = text_member(error, "kind");
  for (const auto& [name, value] : failure_kinds) {
    if (kind == name) {
      return {value, text_member(error, "message")};
    }
  }
  throw ProtocolError(fmt::format("'{}' is no kind of error", kind));
}

void must_answer(const json& answer, std::int64_t id) {
  if (answer.contains("scenario")) {
    throw ProtocolError("it sent the request back");
  }
  if (!answer.contains("id")) {
    throw ProtocolError("its answer has no 'id'");
  }
  if (answer["id"] != id) {
    throw ProtocolError(
        fmt::format("it answered request {} when {} was asked", answer["id"].dump(), id));
  }
  if (answer.contains("trace") == answer.contains("error")) {
    throw ProtocolError("its answer must have either a 'trace' or an 'error'");
  }
  if (answer.size() != 2) {
    throw ProtocolError("its answer has more than an 'id' and a 'trace' or an 'error'");
  }
}

}  // namespace

namespace {

// Only what the request asks for, so that a subject need not know the rest.
std::string options_of(const Request& request) {
  std::vector<std::string> members;
  if (!request.version.empty()) {
    members.push_back(fmt::format(R"("version": {})", json_string(request.version)));
  }
  if (request.quantum > 0) {
    members.push_back(fmt::format(R"("quantum": {})", shortest(request.quantum)));
  }
  if (request.choices) {
    members.push_back(fmt::format(R"("choices": [{}])", fmt::join(*request.choices, ", ")));
  }
  if (request.real_clock) {
    members.emplace_back(R"("clock": "real")");
  }
  if (!request.limits.empty()) {
    std::vector<std::string> limits;
    for (const auto& [kind, bound] : request.limits) {
      limits.push_back(fmt::format(R"({}: {})", json_string(kind), shortest(bound)));
    }
    members.push_back(fmt::format(R"("limits": {{{}}})", fmt::join(limits, ", ")));
  }
  return fmt::format("{}", fmt::join(members, ", "));
}

}  // namespace

std::string request_line(std::int64_t id, const Request& request, bool with_tree) {
  const bool tree = with_tree && !request.tree.empty();
  const std::string options = options_of(request);
  return fmt::format(
      R"({{"id": {}, "scenario": {{"name": {}, "source": {}, "ast": {}}}, "options": {{{}}}}})"
      "\n",
      id, json_string(request.name), json_string(request.source), tree ? request.tree : "null",
      options);
}

SubjectInfo read_hello(const std::string& line) {
  const json value = parse_object(line);
  const auto found = value.find("hello");
  if (found == value.end() || !found->is_object()) {
    throw ProtocolError("its first line has no object 'hello': " + shown(line));
  }
  SubjectInfo info;
  info.name = text_member(*found, "name");
  info.version = text_member(*found, "version");
  info.implementation = text_member(*found, "implementation");
  for (const json& capability : member(*found, "capabilities", json::value_t::array, "a list")) {
    if (!capability.is_string()) {
      throw ProtocolError("'capabilities' is not a list of strings");
    }
    info.capabilities.push_back(capability.get<std::string>());
  }
  info.quantum = quantum_of(*found);
  return info;
}

Answer read_answer(const std::string& line, std::int64_t id) {
  const json answer = parse_object(line);
  must_answer(answer, id);
  if (answer.contains("error")) {
    return read_failure(answer["error"]);
  }
  try {
    return read_trace(answer["trace"]);
  } catch (const MalformedTrace& error) {
    throw ProtocolError(fmt::format("its trace is malformed: {}", error.what()));
  }
}

std::string hello_line(const SubjectInfo& info) {
  const json hello = {{"hello",
                       {{"name", info.name},
                        {"version", info.version},
                        {"implementation", info.implementation},
                        {"capabilities", info.capabilities},
                        {"quantum", info.quantum}}}};
  return hello.dump() + "\n";
}

json error_answer(const std::string& kind, const std::string& message) {
  return {{"error", {{"kind", kind}, {"message", message}}}};
}

}  // namespace loopspec
