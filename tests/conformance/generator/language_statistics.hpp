// How much random programs of the language say.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>

#include "conformance/generator/language/program.hpp"

namespace loopspec {

class LanguageStatistics {
 public:
  // What a program printed, a line for each observation.
  void count(const generator::language::Program& program, const std::string& printed);
  void count_no_program(const generator::language::Program& program);
  // Its run was ended by a limit, or the batch that it was in ended before it.
  void count_without_end(const generator::language::Program& program);

  std::size_t programs() const { return programs_; }
  std::string table(int minor) const;
  // Why the programs say little, a line each; empty when they are strong enough.
  std::string weaknesses(int minor) const;

 private:
  struct OfArea {
    std::size_t programs = 0;
    std::size_t observations = 0;
    std::size_t exceptions = 0;
    std::size_t no_programs = 0;
    std::size_t without_end = 0;
    std::set<std::string> messages;  // distinct ones, up to a bound
  };

  std::array<OfArea, generator::language::kAreaCount> areas_;
  std::size_t programs_ = 0;
};

}  // namespace loopspec
