#include "conformance/runtime/golden_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "conformance/runtime/version.hpp"
#include "conformance/trace/trace_json.hpp"

namespace loopspec {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* lowered_folder = "lowered";

std::optional<std::string> contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_file(const fs::path& path, const std::string& text) {
  std::error_code ignored;  // the stream says whether it went well
  fs::create_directories(path.parent_path(), ignored);
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.flush();
  if (!out) {
    throw GoldenError(fmt::format("{} cannot be written", path.string()));
  }
}

// Reads a file as JSON and lets `read` take it apart; what goes wrong is told with the file's name.
template <typename Read>
auto read_json(const fs::path& path, Read read) -> std::optional<decltype(read(json()))> {
  const auto text = contents(path);
  if (!text) {
    return std::nullopt;
  }
  try {
    return read(json::parse(*text));
  } catch (const std::exception& error) {
    throw GoldenError(
        fmt::format("{} is damaged, record it again: {}", path.string(), error.what()));
  }
}

}  // namespace

std::string fingerprint(std::string_view source) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : source) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return fmt::format("{:016x}", hash);
}

fs::path GoldenFiles::file(const std::string& folder, const std::string& corpus) const {
  return (root_ / folder / corpus).replace_extension(".json");
}

std::vector<std::string> GoldenFiles::versions() const {
  std::vector<std::string> names;
  std::error_code absent;
  for (const auto& entry : fs::directory_iterator(root_, absent)) {
    const std::string name = entry.path().filename();
    if (entry.is_directory() && PythonVersion::parse(name)) {
      names.push_back(name);
    }
  }
  std::ranges::sort(names, {}, [](const std::string& name) { return *PythonVersion::parse(name); });
  return names;
}

std::optional<RecordedTrace> GoldenFiles::trace(const std::string& version,
                                                const std::string& corpus) const {
  return read_json(file(version, corpus), [](const json& value) {
    const auto source = value.at("source").get<std::string>();
    if (value.contains("lacks")) {
      return RecordedTrace{source, {}, value.at("lacks").get<std::string>()};
    }
    return RecordedTrace{source, read_trace(value.at("trace")), ""};
  });
}

std::optional<RecordedTree> GoldenFiles::tree(const std::string& corpus) const {
  return read_json(file(lowered_folder, corpus), [](const json& value) {
    const json& header = value.at("header");
    return RecordedTree{
        value.at("source").get<std::string>(),
        Lowered{{header.at("rules").get<std::vector<std::string>>(),
                 header.at("since").get<std::string>(), header.at("until").get<std::string>()},
                value.at("ast").dump()}};
  });
}

void GoldenFiles::write_trace(const std::string& version, const std::string& corpus,
                              const RecordedTrace& recorded) const {
  const std::string outcome = recorded.lacks.empty()
                                  ? "\"trace\": " + write_trace_in_lines(recorded.trace)
                                  : "\"lacks\": " + json_string(recorded.lacks);
  write_file(file(version, corpus),
             fmt::format("{{\"scenario\": {}, \"source\": {}, {}}}\n", json_string(corpus),
                         json_string(recorded.source), outcome));
}

void GoldenFiles::write_tree(const std::string& corpus, const RecordedTree& recorded) const {
  const Header& header = recorded.lowered.header;
  const json about = {{"rules", header.rules}, {"since", header.since}, {"until", header.until}};
  write_file(file(lowered_folder, corpus),
             fmt::format("{{\"scenario\": {}, \"source\": {}, \"header\": {},\n\"ast\": {}}}\n",
                         json_string(corpus), json_string(recorded.source), about.dump(),
                         recorded.lowered.tree));
}

}  // namespace loopspec
