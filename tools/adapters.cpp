#include "tools/adapters.hpp"

#include <unistd.h>

#include <algorithm>

namespace loopspec {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "loopspec-";

}  // namespace

std::vector<std::string> built_adapters(const Places& places) {
  std::vector<std::string> names;
  std::error_code absent;
  for (const auto& entry : fs::directory_iterator(places.program.parent_path(), absent)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(prefix) && is_adapter(places, name.substr(prefix.size()))) {
      names.push_back(name.substr(prefix.size()));
    }
  }
  std::ranges::sort(names);
  return names;
}

std::optional<std::string> adapter_program(const Places& places, const std::string& name) {
  const fs::path program = places.program.parent_path() / (std::string(prefix) + name);
  if (!is_adapter(places, name) || ::access(program.c_str(), X_OK) != 0) {
    return std::nullopt;
  }
  return program.string();
}

bool is_adapter(const Places& places, const std::string& name) {
  return !name.empty() && name.find('/') == std::string::npos &&
         fs::exists(places.adapters() / name / "CMakeLists.txt");
}

}  // namespace loopspec
