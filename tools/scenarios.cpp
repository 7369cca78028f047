#include "tools/scenarios.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) {
    throw UsageError(fmt::format("{} cannot be read: {}", path.string(), std::strerror(errno)));
  }
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

std::vector<fs::path> scenarios_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.is_regular_file() && entry.path().extension() == ".py") {
      files.push_back(entry.path());
    }
  }
  if (error) {
    throw UsageError(fmt::format("{} cannot be read: {}", folder.string(), error.message()));
  }
  if (files.empty()) {
    throw UsageError(fmt::format("{} holds no scenario (no file *.py)", folder.string()));
  }
  std::ranges::sort(files);
  return files;
}

std::vector<fs::path> files_at(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    return scenarios_in(path);
  }
  if (!fs::exists(status)) {
    throw UsageError(fmt::format("{} cannot be read: {}", path.string(),
                                 error ? error.message() : std::strerror(ENOENT)));
  }
  return {path};
}

// The path below `folder`, or nothing when it is not in there.
std::string below(const fs::path& path, const fs::path& folder) {
  const fs::path relative =
      fs::weakly_canonical(path).lexically_relative(fs::weakly_canonical(folder));
  return relative.empty() || *relative.begin() == ".." ? "" : relative.generic_string();
}

Scenario read_scenario(const fs::path& path, const Places& places) {
  Scenario scenario;
  scenario.path = path.generic_string();
  scenario.corpus = below(path, places.corpus());
  scenario.source = contents(path);
  const bool outside = scenario.corpus.empty();
  scenario.name = outside ? scenario.path : below(path, places.root);
  const fs::path folder = outside ? path.parent_path() : fs::path(scenario.corpus).parent_path();
  scenario.area = folder.empty() ? "." : folder.generic_string();
  return scenario;
}

// The corpus as seen from where the user is, when that is inside the repository.
fs::path corpus_from_here(const Places& places) {
  const std::string here = below(fs::current_path(), places.root);
  return here.empty() ? places.corpus() : fs::proximate(places.corpus());
}

}  // namespace

const Header& Scenario::header() const {
  static const Header none;
  const auto* read = std::get_if<Lowered>(&lowered);
  return read ? read->header : none;
}

std::vector<Scenario> read_scenarios(const std::vector<std::string>& paths, const Places& places) {
  std::vector<fs::path> files;
  for (const std::string& path : paths) {
    const auto found = files_at(path);
    files.insert(files.end(), found.begin(), found.end());
  }
  if (paths.empty()) {
    files = scenarios_in(corpus_from_here(places));
  }
  std::vector<Scenario> scenarios;
  for (const fs::path& file : files) {
    scenarios.push_back(read_scenario(file, places));
  }
  return scenarios;
}

}  // namespace loopspec
