#include "conformance/runtime/subject_main.hpp"

#include <exception>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "conformance/runtime/protocol.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

json answer_to(const json& request, const Runner& runner) {
  if (!request.is_object() || !request.contains("id") || !request.contains("scenario") ||
      !request["scenario"].is_object()) {
    return error_answer("internal", "the request has no 'id' or no 'scenario'");
  }
  try {
    return runner(request["scenario"], request.value("options", json::object()));
  } catch (const std::exception& error) {
    return error_answer("internal", error.what());
  }
}

}  // namespace

int serve(std::istream& in, std::ostream& out, const SubjectInfo& info, const Runner& runner) {
  out << hello_line(info) << std::flush;
  for (std::string line; std::getline(in, line);) {
    const json request = json::parse(line, nullptr, false);
    json answer = answer_to(request, runner);
    answer["id"] = request.is_object() && request.contains("id") ? request["id"] : json();
    out << answer.dump(-1, ' ', false, json::error_handler_t::replace) << '\n' << std::flush;
  }
  return 0;
}

}  // namespace loopspec
