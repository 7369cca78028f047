#include "tools/lowering.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "conformance/runtime/protocol.hpp"
#include "conformance/trace/trace_json.hpp"

namespace loopspec {
namespace {

using nlohmann::json;

std::string text_or_nothing(const json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

// {"id", "ast", "header": {"rules", "since", "until"}}, {"id", "error": {"kind", "message"}}, or
// the latter with the "ast" of the rest.
void read_reply(const std::string& line, int id, Scenario& scenario) {
  json reply = json::parse(line);
  if (reply.contains("error")) {
    if (const auto rest = reply.find("ast"); rest != reply.end()) {
      scenario.rest = rest->dump();
      reply.erase(rest);
    }
    scenario.lowered = std::get<Failure>(read_answer(reply.dump(), id));
    return;
  }
  const json& header = reply.at("header");
  scenario.lowered =
      Lowered{{header.at("rules").get<std::vector<std::string>>(),
               text_or_nothing(header.at("since")), text_or_nothing(header.at("until"))},
              reply.at("ast").dump()};
}

}  // namespace

bool is_utf8(const std::string& text) {
  try {
    static_cast<void>(json(text).dump());
    return true;
  } catch (const json::type_error&) {
    return false;
  }
}

Lowering::Lowering(Catalogue& catalogue, bool recorded_first, Milliseconds to_answer)
    : catalogue_(catalogue), recorded_first_(recorded_first), to_answer_(to_answer) {}

Lowering::~Lowering() = default;

std::optional<Lowered> Lowering::recorded(const Scenario& scenario) const {
  if (scenario.corpus.empty()) {
    return std::nullopt;
  }
  auto tree = GoldenFiles(catalogue_.places().golden()).tree(scenario.corpus);
  if (!tree || tree->source != fingerprint(scenario.source)) {
    return std::nullopt;
  }
  return std::move(tree->lowered);
}

void Lowering::lower(Scenario& scenario) {
  if (!is_utf8(scenario.source)) {
    scenario.lowered =
        Failure{Failure::Kind::scenario, scenario.name + ":1:1: it is not UTF-8 text"};
    return;
  }
  if (recorded_first_ || catalogue_.interpreters().empty()) {
    if (auto tree = recorded(scenario)) {
      scenario.lowered = std::move(*tree);
      return;
    }
  }
  ask(scenario);
}

void Lowering::ask(Scenario& scenario) {
  if (readers_.empty()) {
    for (Command& command : catalogue_.readers()) {
      readers_.push_back({std::move(command), nullptr});
    }
  }
  scenario.lowered =
      Failure{Failure::Kind::unsupported,
              "no CPython was found that could read it, and no tree of it is recorded"};
  for (Reader& reader : readers_) {
    ask(scenario, reader);
    const auto* failure = std::get_if<Failure>(&scenario.lowered);
    if (!failure || failure->kind != Failure::Kind::not_in_version) {
      break;
    }
  }
}

void Lowering::ask(Scenario& scenario, Reader& reader) {
  std::unique_ptr<ChildProcess>& worker = reader.worker;
  if (!worker) {
    worker = std::make_unique<ChildProcess>(reader.command);
  }
  const int id = ++last_id_;
  const std::string request = fmt::format("{{\"id\": {}, \"name\": {}, \"source\": {}}}\n", id,
                                          json_string(scenario.name), json_string(scenario.source));
  const ChildProcess::Reply reply = worker->exchange(request, to_answer_);
  std::string problem = "no answer came";
  try {
    if (reply.end == ChildProcess::End::line) {
      return read_reply(reply.line, id, scenario);
    }
  } catch (const std::exception& error) {
    problem = error.what();
  }
  const std::string words = worker->last_words();
  worker.reset();
  scenario.lowered =
      Failure{Failure::Kind::internal,
              fmt::format("{} made no tree of it: {}{}{}", reader.command.arguments.front(),
                          problem, words.empty() ? "" : "\n", words)};
}

}  // namespace loopspec
