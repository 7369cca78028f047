#include "tools/pyodides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "conformance/runtime/subject.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr Milliseconds to_download{600'000};

fs::path folder_of(const Places& places) {
  return places.oracle() / "pyodide";
}

[[noreturn]] void cannot(const Pyodide& pyodide, const std::string& why) {
  throw UsageError(fmt::format("pyodide:{} cannot be used: {}", pyodide.minor, why));
}

// What oracle/pyodide/install.mjs answers.
std::string folder_in(const std::string& line, const Pyodide& pyodide) {
  const json answer = json::parse(line);
  if (const auto problem = answer.find("problem"); problem != answer.end()) {
    cannot(pyodide, problem->get<std::string>());
  }
  return answer.at("folder").get<std::string>();
}

}  // namespace

std::vector<Pyodide> known_pyodides(const Places& places) {
  const fs::path list = folder_of(places) / "package.json";
  std::vector<Pyodide> known;
  try {
    std::ifstream in(list);
    const json packages = json::parse(in);
    for (const auto& [minor, version] : packages.at("cpython").items()) {
      known.push_back({minor, version.get<std::string>()});
      static_cast<void>(known.back().parsed());
    }
  } catch (const std::exception& error) {
    throw UsageError(fmt::format("{} cannot be read: {}", list.string(), error.what()));
  }
  std::ranges::sort(known, {}, &Pyodide::parsed);
  return known;
}

bool is_installed(const Pyodide& pyodide, const Places& places) {
  return fs::exists(places.downloads() / ("pyodide-" + pyodide.minor) / "integrity");
}

std::string install(const Pyodide& pyodide, const Places& places) {
  if (!is_installed(pyodide, places)) {
    fmt::print(stderr, "loopspec: downloading Pyodide with CPython {} from npm\n",
               pyodide.parsed().release());
  }
  const Command command{{"node", (folder_of(places) / "install.mjs").string(), pyodide.minor,
                         places.downloads().string()},
                        {}};
  std::string problem;
  try {
    ChildProcess child(command);
    const ChildProcess::Reply reply = child.exchange({}, to_download);
    if (reply.end == ChildProcess::End::line) {
      return folder_in(reply.line, pyodide);
    }
    problem = "its download did not end well\n" + child.last_words();
  } catch (const SubjectError& error) {
    problem = fmt::format("Node does not start; on Debian it is in the package nodejs ({})",
                          error.what());
  } catch (const json::exception& error) {
    problem = fmt::format("its download answered nonsense: {}", error.what());
  }
  cannot(pyodide, problem);
}

Command pyodide_command(const Pyodide& pyodide, const std::string& folder, const Places& places,
                        const std::string& service) {
  return {{"node", (folder_of(places) / "host.mjs").string(), folder, pyodide.parsed().release(),
           service},
          {}};
}

}  // namespace loopspec
