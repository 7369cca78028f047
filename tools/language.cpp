#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "conformance/scenario/language_tables.hpp"
#include "tools/commands.hpp"

namespace loopspec {
namespace {

// The releases that the tables are asked for, by their minor numbers.
constexpr int oldest = 9;
constexpr int newest = 14;

// The minor numbers between which something is there.
struct Range {
  int since = newest + 1;
  int until = oldest - 1;
};

std::string release(int minor) {
  return fmt::format("3.{}", minor);
}
std::string since(const Range& range) {
  return range.since > oldest ? release(range.since) : "";
}
std::string until(const Range& range) {
  return range.until < newest ? release(range.until) : "";
}

// Each entry once, where the newest version that has it has it.
std::vector<std::pair<LanguageEntry, Range>> all_entries() {
  std::map<LanguageEntry, Range> ranges;
  std::vector<LanguageEntry> order;
  for (int minor = newest; minor >= oldest; --minor) {
    for (LanguageEntry& entry : language_entries({3, minor, 0})) {
      Range& range = ranges[entry];
      if (range.until < oldest) {
        range.until = minor;
        order.push_back(std::move(entry));
      }
      range.since = minor;
    }
  }
  std::vector<std::pair<LanguageEntry, Range>> entries;
  for (LanguageEntry& entry : order) {
    const Range range = ranges[entry];
    entries.emplace_back(std::move(entry), range);
  }
  return entries;
}

void print_json() {
  for (const auto& [entry, range] : all_entries()) {
    fmt::print("{}\n", nlohmann::json{{"group", entry.group},
                                      {"name", entry.name},
                                      {"since", since(range)},
                                      {"until", until(range)}}
                           .dump());
  }
  for (const OutsideEntry& entry : outside_entries()) {
    fmt::print(
        "{}\n",
        nlohmann::json{{"outside", entry.group}, {"name", entry.name}, {"why", entry.why}}.dump());
  }
}

void print_text() {
  std::map<std::string, std::string> groups;
  std::vector<std::string> order;
  for (const auto& [entry, range] : all_entries()) {
    std::string& line = groups[entry.group];
    if (line.empty()) {
      order.push_back(entry.group);
    }
    line += ' ' + entry.name;
  }
  for (const std::string& group : order) {
    fmt::print("{}:{}\n\n", group, groups[group]);
  }
  fmt::print("not in the language:\n");
  for (const OutsideEntry& entry : outside_entries()) {
    fmt::print("  {} {}{}{}\n", entry.group, entry.name, entry.why.empty() ? "" : ": ", entry.why);
  }
}

}  // namespace

ExitStatus list_language(const Options& options) {
  if (options.json) {
    print_json();
  } else {
    print_text();
  }
  return ExitStatus::as_declared;
}

}  // namespace loopspec
