#include <fmt/format.h>
#include <fmt/ranges.h>

#include "conformance/trace/trace_json.hpp"
#include "tools/adapters.hpp"
#include "tools/commands.hpp"
#include "tools/session.hpp"

namespace loopspec {
namespace {

std::string json_list(const std::vector<std::string>& texts) {
  std::vector<std::string> literals;
  for (const std::string& text : texts) {
    literals.push_back(json_string(text));
  }
  return fmt::format("[{}]", fmt::join(literals, ", "));
}

std::vector<Choice> all_subjects(Session& session) {
  std::vector<Choice> choices{session.catalogue().find("reference")};
  for (const Interpreter& interpreter : session.catalogue().interpreters()) {
    choices.push_back(session.catalogue().of(interpreter));
  }
  for (const std::string& name : built_adapters(session.places())) {
    choices.push_back(session.catalogue().find(name));
  }
  for (const Pyodide& pyodide : known_pyodides(session.places())) {
    if (is_installed(pyodide, session.places())) {
      choices.push_back(session.catalogue().find("pyodide:" + pyodide.minor));
    }
  }
  for (const std::string& version : session.catalogue().golden_versions()) {
    choices.push_back(session.catalogue().golden(version));
  }
  return choices;
}

// Those that would have to be downloaded.
void list_other_pyodides(Session& session, const Options& options) {
  for (const Pyodide& pyodide : known_pyodides(session.places())) {
    if (is_installed(pyodide, session.places())) {
      continue;
    }
    const std::string name = "pyodide:" + pyodide.parsed().release();
    constexpr const char* state =
        "CPython in WebAssembly, downloaded from npm when it is asked for";
    if (options.json) {
      fmt::print(R"({{"subject": {}, "version": {}, "implementation": {}}})"
                 "\n",
                 json_string(name), json_string(pyodide.parsed().release()), json_string(state));
    } else {
      fmt::print("{:<18} {}\n", name, state);
    }
  }
}

std::string versions_covered(const Rule& rule) {
  if (rule.since.empty() && rule.until.empty()) {
    return "";
  }
  return fmt::format("{}..{}", rule.since, rule.until);
}

}  // namespace

ExitStatus list_subjects(const Options& options) {
  Session session;
  ExitStatus status = ExitStatus::as_declared;
  for (const Choice& choice : all_subjects(session)) {
    SubjectInfo info;
    try {
      info = make_subject(choice, session.places(), options.to_answer)->info();
    } catch (const SubjectError& error) {
      fmt::print(stderr, "{}: {}\n", choice.name, error.what());
      status = ExitStatus::failed;
      continue;
    }
    if (options.json) {
      fmt::print(
          R"({{"subject": {}, "version": {}, "implementation": {}, "capabilities": {}, "quantum": {}}})"
          "\n",
          json_string(choice.name), json_string(info.version), json_string(info.implementation),
          json_list(info.capabilities), info.quantum);
    } else {
      fmt::print("{:<18} {}\n", choice.name, info.implementation);
      if (!info.capabilities.empty()) {
        fmt::print("{:<18}   {}\n", "", fmt::join(info.capabilities, ", "));
      }
    }
  }
  list_other_pyodides(session, options);
  if (!options.json) {
    fmt::print("{:<18} any other CPython\n{:<18} any program that speaks the protocol\n",
               "cpython:/path", "exec:./my_subject");
  }
  return status;
}

ExitStatus list_rules(const Options& options) {
  Session session;
  std::string page;
  for (const Rule& rule : session.rules().rules()) {
    if (options.json) {
      fmt::print(
          R"({{"rule": {}, "sentence": {}, "grade": {}, "since": {}, "until": {}, "witnesses": {}}})"
          "\n",
          json_string(rule.id), json_string(rule.sentence), json_string(rule.grade),
          json_string(rule.since), json_string(rule.until), json_list(rule.witnesses));
      continue;
    }
    if (rule.page != page) {
      fmt::print("{}spec/{}\n", page.empty() ? "" : "\n", rule.page);
      page = rule.page;
    }
    fmt::print("  {:<44} {:<13} {}\n", rule.id, rule.grade, versions_covered(rule));
  }
  return ExitStatus::as_declared;
}

}  // namespace loopspec
