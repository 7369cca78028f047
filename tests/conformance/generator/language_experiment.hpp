// Random programs of the language on two subjects.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conformance/generator/language/program.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/lowering.hpp"

namespace loopspec {

// What one program printed on both sides.
struct Observed {
  std::string left;
  std::string right;

  // The first line that differs: on the left, on the right.
  std::pair<std::string, std::string> first_difference() const;
};

struct LanguageExperiment {
  std::string source;
  std::string version;  // of the left side
  Answer left;
  Answer right;

  // Both refuse the text: it is no program of that Python.
  bool is_no_program() const;
  // Nothing when both gave a trace and the traces are equal, or when it is no program.
  std::optional<std::string> problem() const;
  // One entry for each program of the batch; empty when a side gave no trace or not all of them.
  std::vector<Observed> observed(std::size_t programs) const;
};

class LanguageTrial {
 public:
  // `left` decides which version of Python the programs are for.
  LanguageTrial(Subject& left, Subject& right, Lowering& lowering);

  int minor() const { return minor_; }
  LanguageExperiment run(const generator::language::Batch& batch);

 private:
  Subject& left_;
  Subject& right_;
  Lowering& lowering_;
  int minor_ = 0;
};

}  // namespace loopspec
