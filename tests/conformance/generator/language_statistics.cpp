#include "tests/conformance/generator/language_statistics.hpp"

#include <fmt/format.h>

#include <sstream>

namespace loopspec {

using generator::language::Area;
using generator::language::kAreaCount;
using generator::language::Program;

namespace {

constexpr std::size_t kMostMessages = 5000;
constexpr double kFewestObservations = 3;
constexpr double kFewestExceptions = 0.05;
constexpr double kMostExceptions = 0.7;
constexpr double kMostRefused = 0.1;

// "ValueError: ..." as `show` and `tell` write it.
bool is_exception(const std::string& line) {
  const std::size_t end = line.find_first_of(":( ");
  if (end == std::string::npos || end < 5) {
    return false;
  }
  const std::string name = line.substr(0, end);
  return name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Iteration") ||
         name.ends_with("Exit") || name.ends_with("Group");
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void LanguageStatistics::count(const Program& program, const std::string& printed) {
  OfArea& area = areas_[static_cast<std::size_t>(program.area)];
  ++programs_;
  ++area.programs;
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) {
    ++area.observations;
    if (is_exception(line)) {
      ++area.exceptions;
      if (area.messages.size() < kMostMessages) {
        area.messages.insert(line);
      }
    }
  }
}

void LanguageStatistics::count_no_program(const Program& program) {
  ++areas_[static_cast<std::size_t>(program.area)].no_programs;
}

void LanguageStatistics::count_without_end(const Program& program) {
  ++areas_[static_cast<std::size_t>(program.area)].without_end;
}

std::string LanguageStatistics::table(int minor) const {
  std::string text =
      "area            programs  observations  exceptions  messages  refused  endless\n";
  for (std::size_t i = 0; i < kAreaCount; ++i) {
    const OfArea& area = areas_[i];
    if (since(static_cast<Area>(i)) <= minor) {
      text += fmt::format("{:<15} {:>8} {:>13} {:>9.1f} % {:>9} {:>8} {:>8}\n",
                          name_of(static_cast<Area>(i)), area.programs, area.observations,
                          100 * ratio(area.exceptions, area.observations), area.messages.size(),
                          area.no_programs, area.without_end);
    }
  }
  return text;
}

std::string LanguageStatistics::weaknesses(int minor) const {
  std::string text;
  const auto complain = [&text](Area area, std::string_view what) {
    text += fmt::format("{}: {}\n", name_of(area), what);
  };
  for (std::size_t i = 0; i < kAreaCount; ++i) {
    const OfArea& area = areas_[i];
    const auto name = static_cast<Area>(i);
    if (since(name) > minor) {
      continue;
    }
    if (ratio(area.observations, area.programs) < kFewestObservations) {
      complain(name, "programs print little");
    }
    const double raised = ratio(area.exceptions, area.observations);
    if (raised < kFewestExceptions || raised > kMostExceptions) {
      complain(name, "too few or too many observations are exceptions");
    }
    if (area.without_end > 0) {
      complain(name, "a program came to no end");
    }
    if (ratio(area.no_programs, area.programs) > kMostRefused) {
      complain(name, "too many texts are no programs");
    }
  }
  return text;
}

}  // namespace loopspec
