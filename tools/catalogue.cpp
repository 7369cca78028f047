#include "tools/catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "conformance/runtime/golden_subject.hpp"
#include "conformance/runtime/process_subject.hpp"
#include "tools/adapters.hpp"
#include "tools/exit_status.hpp"
#include "tools/foreign_loops.hpp"

namespace loopspec {
namespace {

[[noreturn]] void unknown(const std::string& word, const std::string& why,
                          const std::string& there_is) {
  throw UsageError(fmt::format("unknown subject '{}': {}\n{}", word, why, there_is));
}

PythonVersion version_in(const std::string& word, const std::string& text) {
  const auto version = PythonVersion::parse(text);
  if (!version) {
    throw UsageError(fmt::format(
        "unknown subject '{}': '{}' is no version; write it as 3.13 or 3.13.0", word, text));
  }
  return *version;
}

constexpr const char* pure_mark = "+pure";

Command oracle_command(const Interpreter& interpreter, const Places& places,
                       const std::string& service) {
  return {{interpreter.program, "-m", "loopspec_oracle", service},
          {"PYTHONPATH=" + places.oracle().string(), "PYTHONDONTWRITEBYTECODE=1"}};
}

// Takes "+pure" off the end of a word.
bool take_pure(std::string& word) {
  const bool pure = word.ends_with(pure_mark);
  word.resize(word.size() - (pure ? std::string_view(pure_mark).size() : 0));
  return pure;
}

Command shell_or_program(const std::string& command) {
  if (command.find(' ') == std::string::npos) {
    return {{command}, {}};
  }
  return {{"/bin/sh", "-c", "exec " + command}, {}};
}

}  // namespace

const std::vector<Interpreter>& Catalogue::interpreters() {
  if (!interpreters_) {
    interpreters_ = find_interpreters();
  }
  return *interpreters_;
}

std::vector<std::string> Catalogue::golden_versions() const {
  return GoldenFiles(places_.golden()).versions();
}

Choice Catalogue::of(const Interpreter& interpreter, bool pure) const {
  Command command = oracle_command(interpreter, places_, "serve");
  if (pure) {
    command.arguments.emplace_back("--pure");
  }
  const std::string version = interpreter.version + (pure ? pure_mark : "");
  return {Choice::Kind::cpython, "cpython:" + version, version, std::move(command)};
}

std::vector<Command> Catalogue::readers() {
  std::vector<Command> programs;
  if (const Interpreter* reader = newest(interpreters())) {
    programs.push_back(oracle_command(*reader, places_, "lower"));
  }
  if (!pyodide_readers_.empty()) {
    programs.push_back(pyodide_readers_.rbegin()->second);
  }
  return programs;
}

Choice Catalogue::golden(const std::string& version) const {
  return {Choice::Kind::golden, "golden:" + version, version, {}};
}

Choice Catalogue::find_reference(const std::string& word, const std::string& version,
                                 const std::string& service, bool pure) const {
  if (!version.empty() && version_in(word, version) < oldest_version()) {
    throw UsageError(
        fmt::format("unknown subject '{}': the reference models CPython from 3.9 on", word));
  }
  if (pure && version.empty()) {
    throw UsageError(fmt::format(
        "unknown subject '{}': say of which version, as in reference:3.13+pure; compared with a "
        "CPython that goes without the accelerator, the reference does so too",
        word));
  }
  return {Choice::Kind::reference,
          word,
          pure ? version + pure_mark : version,
          {{places_.program.string(), "serve", service}, {}}};
}

Choice Catalogue::find_cpython(const std::string& word, const std::string& which, bool pure) {
  if (which.find('/') != std::string::npos) {
    Choice choice = of(ask_interpreter(which), pure);
    choice.name = word;
    return choice;
  }
  return of(*newest(interpreters_named(word, which)), pure);
}

std::vector<Interpreter> Catalogue::interpreters_named(const std::string& word,
                                                       const std::string& which) {
  std::vector<Interpreter> fitting = interpreters();
  if (!which.empty()) {
    const PythonVersion version = version_in(word, which);
    std::erase_if(fitting, [&](const Interpreter& i) { return !version.covers(i.parsed()); });
  }
  if (fitting.empty()) {
    unknown(word, "no such CPython was found", what_there_is());
  }
  return fitting;
}

Choice Catalogue::find_foreign_loop(const std::string& word, const std::string& cpython,
                                    const std::string& factory) {
  constexpr std::string_view prefix = "cpython:";
  const bool named = cpython.starts_with(prefix) && cpython.size() > prefix.size();
  if (!named && cpython != "cpython") {
    unknown(word, fmt::format("'+{}' is an event loop for a CPython", factory), what_there_is());
  }
  const std::string which = named ? cpython.substr(prefix.size()) : "";
  const bool path = which.find('/') != std::string::npos;
  const Interpreter interpreter = one_with_loop(
      path ? std::vector{ask_interpreter(which)} : interpreters_named(word, which), factory);
  Choice choice = of(interpreter);
  choice.kind = Choice::Kind::foreign_loop;
  choice.name = path ? word : fmt::format("{}+{}", choice.name, factory);
  choice.adapter = factory.substr(0, factory.find('.'));
  choice.command.arguments.insert(choice.command.arguments.end(), {"--loop", factory});
  choice.command.environment.push_back("LD_PRELOAD=" + preloaded_virtual_time(places_));
  return choice;
}

std::optional<Choice> Catalogue::find_adapter(const std::string& word, const std::string& name,
                                              const std::string& version) const {
  if (!is_adapter(places_, name)) {
    return std::nullopt;
  }
  const auto program = adapter_program(places_, name);
  if (!program) {
    throw UsageError(
        fmt::format("the adapter {} is not built: {} (Debian: lib{}1-dev) was missing when CMake "
                    "ran, or the target loopspec-{} was left out",
                    name, name, name.substr(name.starts_with("lib") ? 3 : 0), name));
  }
  if (!version.empty() && version_in(word, version) < oldest_version()) {
    throw UsageError(fmt::format("unknown subject '{}': adapters model CPython from 3.9 on", word));
  }
  return Choice{Choice::Kind::exec, word, version, {{*program}, {}}, name};
}

Choice Catalogue::find_pyodide(const std::string& word, const std::string& which, bool pure) {
  std::vector<Pyodide> fitting = known_pyodides(places_);
  if (!which.empty()) {
    const PythonVersion version = version_in(word, which);
    std::erase_if(fitting, [&](const Pyodide& p) { return !version.covers(p.parsed()); });
  }
  if (fitting.empty()) {
    unknown(word, "npm has no such Pyodide", what_there_is());
  }
  const Pyodide& best = fitting.back();
  const std::string folder = install(best, places_);
  pyodide_readers_[best.parsed()] = pyodide_command(best, folder, places_, "lower");
  Command command = pyodide_command(best, folder, places_, "serve");
  if (pure) {
    command.arguments.emplace_back("--pure");
  }
  const bool always = best.parsed().pure;
  return {Choice::Kind::cpython,
          "pyodide:" + best.parsed().release() + (pure && !always ? pure_mark : ""),
          best.parsed().release() + (pure || always ? pure_mark : ""), std::move(command)};
}

Choice Catalogue::find_golden(const std::string& word, const std::string& which) const {
  std::vector<std::string> versions = golden_versions();
  if (!which.empty()) {
    const PythonVersion version = version_in(word, which);
    std::erase_if(versions,
                  [&](const auto& v) { return !version.covers(*PythonVersion::parse(v)); });
  }
  if (versions.empty()) {
    const auto recorded = golden_versions();
    unknown(word, "no traces of it are recorded",
            recorded.empty() ? "none are; `loopspec record cpython` records some"
                             : fmt::format("recorded are {}", fmt::join(recorded, ", ")));
  }
  return golden(versions.back());
}

std::string Catalogue::what_there_is() {
  std::string text =
      "there is\n  reference             or reference:3.12: the C++ loop, as that version\n";
  for (const Interpreter& interpreter : interpreters()) {
    text += fmt::format("  cpython:{:<12}  {}\n", interpreter.version, interpreter.program);
  }
  for (const std::string& name : built_adapters(places_)) {
    text +=
        fmt::format("  {:<20}  or {}:3.12: loopspec's tasks on another event loop\n", name, name);
  }
  for (const Pyodide& pyodide : known_pyodides(places_)) {
    text += fmt::format("  pyodide:{:<12}  CPython in WebAssembly{}\n", pyodide.parsed().release(),
                        is_installed(pyodide, places_) ? "" : ", to be downloaded from npm");
  }
  for (const std::string& version : golden_versions()) {
    text += fmt::format("  golden:{:<13}  recorded traces\n", version);
  }
  return text +
         "  cpython:/path         any other CPython\n  exec:./my_subject     any program that "
         "speaks the protocol";
}

Choice Catalogue::find(const std::string& word) {
  std::string cpython = word;
  if (const std::string factory = take_loop_factory(cpython);
      !factory.empty() && !word.starts_with("exec:")) {
    return find_foreign_loop(word, cpython, factory);
  }
  const std::size_t colon = word.find(':');
  std::string kind = word.substr(0, colon);
  std::string rest = colon == std::string::npos ? "" : word.substr(colon + 1);
  if (kind == "exec" && !rest.empty()) {
    return {Choice::Kind::exec, word, "", shell_or_program(rest)};
  }
  const bool pure = take_pure(colon == std::string::npos ? kind : rest);
  if (colon != std::string::npos && rest.empty()) {
    unknown(word, "nothing follows the colon", what_there_is());
  }
  constexpr std::string_view coroutines = "+coroutines";
  std::string& last = colon == std::string::npos ? kind : rest;
  if (kind.starts_with("reference") && last.ends_with(coroutines)) {
    last.resize(last.size() - coroutines.size());
    return find_reference(word, rest, "reference+coroutines", pure);
  }
  constexpr std::string_view epoll = "+epoll";
  if (kind.starts_with("reference") && last.ends_with(epoll)) {
    last.resize(last.size() - epoll.size());
    if (auto adapter = find_adapter(word, "epoll", rest)) {
      return std::move(*adapter);
    }
  }
  if (kind == "reference") {
    return find_reference(word, rest, "reference", pure);
  }
  if (kind == "cpython") {
    return find_cpython(word, rest, pure);
  }
  if (kind == "pyodide") {
    return find_pyodide(word, rest, pure);
  }
  if (kind == "golden" && !pure) {
    return find_golden(word, rest);
  }
  if (auto adapter = find_adapter(word, kind, rest)) {
    return std::move(*adapter);
  }
  unknown(word, "nothing has that name", what_there_is());
}

std::vector<Choice> Catalogue::oracles() {
  std::vector<Choice> result;
  for (const Interpreter& interpreter : interpreters()) {
    result.push_back(of(interpreter));
  }
  if (result.empty()) {
    for (const std::string& version : golden_versions()) {
      result.push_back(golden(version));
    }
  }
  if (result.empty()) {
    throw NothingToJudge(
        "there is no oracle: no CPython from 3.9 on was found in PATH or ~/.pyenv/versions, and no "
        "traces are recorded");
  }
  return result;
}

std::unique_ptr<Subject> make_subject(const Choice& choice, const Places& places,
                                      Milliseconds to_answer) {
  if (choice.kind == Choice::Kind::golden) {
    return std::make_unique<GoldenSubject>(GoldenFiles(places.golden()), choice.version);
  }
  ProcessSettings settings;
  settings.command = choice.command;
  settings.with_tree = choice.needs_tree();
  settings.to_answer = to_answer;
  settings.to_start = std::max(settings.to_start, to_answer);
  return std::make_unique<ProcessSubject>(std::move(settings));
}

}  // namespace loopspec
