// One random program on two subjects.
#pragma once

#include <optional>
#include <string>

#include "conformance/generator/program.hpp"
#include "conformance/runtime/subject.hpp"
#include "conformance/trace/comparison.hpp"

namespace loopspec {

// What a program did on both sides.
struct Experiment {
  std::string source;
  Answer left;
  Answer right;

  // Nothing when both gave a trace and the traces are equal.
  std::optional<std::string> problem() const;
};

// `left` is asked as the version that it has, `right` to behave as that version.
Experiment run_program(const generator::Program& program, Subject& left, Subject& right);

}  // namespace loopspec
