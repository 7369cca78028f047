#include "tools/interpreters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>
#include <variant>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

constexpr Milliseconds patience{10'000};

constexpr const char* question =
    "import sys\n"
    "v = sys.version_info\n"
    "stage = {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}.get(v[3])\n"
    "text = '%d.%d.%d' % v[:3] + ('%s%d' % (stage, v[4]) if stage else '')\n"
    "text += 't' if 't' in getattr(sys, 'abiflags', '') else ''\n"
    "implementation = getattr(getattr(sys, 'implementation', None), 'name', 'old')\n"
    "print('%s %s %s' % (implementation, text, sys.executable))\n";

// A program that was asked who it is; the answer is waited for later, so that many can be asked at
// once.
class Asked {
 public:
  explicit Asked(const std::string& program) : program_(program) {
    try {
      child_ = std::make_unique<ChildProcess>(Command{{program, "-I", "-S", "-c", question}, {}});
    } catch (const SubjectError& error) {
      problem_ = error.what();
    }
  }

  // The interpreter, or in a sentence why it is none.
  std::variant<Interpreter, std::string> answer() {
    if (!child_) {
      return problem_;
    }
    const ChildProcess::Reply reply = child_->exchange({}, patience);
    std::istringstream words(reply.line);
    std::string implementation, version, executable;
    words >> implementation >> version;
    std::getline(words >> std::ws, executable);
    const auto parsed = PythonVersion::parse(version);
    if (reply.end != ChildProcess::End::line || !parsed || executable.empty()) {
      const std::string said = child_->last_words();
      return program_ + " does not run as a Python" + (said.empty() ? "" : ": " + said);
    }
    if (implementation != "cpython" || *parsed < oldest_version()) {
      return fmt::format("{} is {} {}; an oracle is a CPython from 3.9 on", program_,
                         implementation, version);
    }
    return Interpreter{version, executable};
  }

 private:
  std::string program_, problem_;
  std::unique_ptr<ChildProcess> child_;
};

// "python", "python3", "python3.12", "python3.13t".
bool is_python(std::string_view name) {
  for (const std::string_view start : {"python", "3"}) {
    if (!name.starts_with(start)) {
      return false;
    }
    name.remove_prefix(start.size());
    if (name.empty()) {
      return true;
    }
  }
  if (name.ends_with('t')) {
    name.remove_suffix(1);
  }
  return name.size() > 1 && name.starts_with('.') &&
         name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

void add_programs(const fs::path& folder, std::vector<fs::path>& programs) {
  std::vector<fs::path> found;
  std::error_code absent;
  for (const auto& entry : fs::directory_iterator(folder, absent)) {
    if (is_python(entry.path().filename().string())) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  programs.insert(programs.end(), found.begin(), found.end());
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::vector<fs::path> candidates() {
  std::vector<fs::path> programs;
  std::istringstream folders(variable("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    add_programs(folder, programs);
  }
  std::vector<fs::path> versions;
  std::error_code absent;
  for (const auto& entry :
       fs::directory_iterator(fs::path(variable("HOME")) / ".pyenv" / "versions", absent)) {
    versions.push_back(entry.path() / "bin");
  }
  std::ranges::sort(versions);
  for (const fs::path& folder : versions) {
    add_programs(folder, programs);
  }
  return programs;
}

// Without the second and further names of one file.
std::vector<fs::path> distinct(const std::vector<fs::path>& programs) {
  std::set<fs::path> seen;
  std::vector<fs::path> result;
  for (const fs::path& program : programs) {
    std::error_code dead;
    const fs::path file = fs::canonical(program, dead);
    if (!dead && seen.insert(file).second) {
      result.push_back(program);
    }
  }
  return result;
}

}  // namespace

std::vector<Interpreter> find_interpreters() {
  std::vector<Asked> asked;
  for (const fs::path& program : distinct(candidates())) {
    asked.emplace_back(program.string());
  }
  std::vector<Interpreter> found;
  for (Asked& one : asked) {
    const auto answer = one.answer();
    const auto* interpreter = std::get_if<Interpreter>(&answer);
    if (interpreter &&
        std::ranges::find(found, interpreter->version, &Interpreter::version) == found.end()) {
      found.push_back(*interpreter);
    }
  }
  std::ranges::sort(found, {}, &Interpreter::parsed);
  return found;
}

Interpreter ask_interpreter(const std::string& program) {
  const auto answer = Asked(program).answer();
  if (const auto* problem = std::get_if<std::string>(&answer)) {
    throw UsageError(*problem);
  }
  return std::get<Interpreter>(answer);
}

const Interpreter* newest(const std::vector<Interpreter>& interpreters) {
  const auto rank = [](const Interpreter& interpreter) {
    const PythonVersion version = interpreter.parsed();
    const bool plain = version.suffix.empty();
    const bool release = plain || version.suffix == "t";
    return std::tuple(release, version.major, version.minor, version.patch.value_or(0), plain,
                      version.suffix);
  };
  const auto best = std::ranges::max_element(interpreters, {}, rank);
  return best == interpreters.end() ? nullptr : &*best;
}

}  // namespace loopspec
