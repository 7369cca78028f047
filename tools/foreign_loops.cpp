#include "tools/foreign_loops.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

constexpr Milliseconds patience{10'000};
constexpr std::string_view letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";

// Why this interpreter cannot make such loops; empty when it can.
std::string problem_with(const Interpreter& interpreter, const std::string& module) {
  const std::string question = fmt::format("import {}; print('there')", module);
  try {
    ChildProcess child(Command{{interpreter.program, "-c", question}, {}});
    const ChildProcess::Reply reply = child.exchange({}, patience);
    if (reply.end == ChildProcess::End::line && reply.line == "there") {
      return "";
    }
    const std::string said = child.last_words();
    return said.substr(said.find_last_of('\n', said.size() < 2 ? 0 : said.size() - 2) + 1);
  } catch (const SubjectError& error) {
    return error.what();
  }
}

}  // namespace

std::string take_loop_factory(std::string& word) {
  const std::size_t plus = word.rfind('+');
  if (plus == std::string::npos) {
    return "";
  }
  const std::string name = word.substr(plus + 1);
  const std::size_t dot = name.rfind('.');
  const bool factory = dot != std::string::npos && dot > 0 && dot + 1 < name.size() &&
                       name.find_first_not_of(letters) == std::string::npos;
  if (!factory) {
    return "";
  }
  word.resize(plus);
  return name;
}

Interpreter one_with_loop(std::vector<Interpreter> interpreters, const std::string& factory) {
  const std::string module = factory.substr(0, factory.rfind('.'));
  std::string problems;
  while (const Interpreter* best = newest(interpreters)) {
    const std::string problem = problem_with(*best, module);
    if (problem.empty()) {
      return *best;
    }
    problems += fmt::format("\n  {}: {}", best->program, problem);
    interpreters.erase(interpreters.begin() + (best - interpreters.data()));
  }
  throw UsageError(fmt::format("no CPython among those asked for has {} (Debian: python3-{}){}",
                               module, module, problems));
}

std::string preloaded_virtual_time(const Places& places) {
  const auto library = places.program.parent_path() / "libloopspec_virtual_time_preload.so";
  if (!std::filesystem::exists(library)) {
    throw UsageError(fmt::format("{} is missing: build the target loopspec_virtual_time_preload",
                                 library.string()));
  }
  return library.string();
}

}  // namespace loopspec
