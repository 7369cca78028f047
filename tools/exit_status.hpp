#pragma once

#include <stdexcept>

namespace loopspec {

// How `loopspec` ends. When several hold, the first of differs, failed, not_judged counts.
enum class ExitStatus : int {
  as_declared = 0,  // everything that was asked for was judged, and is as it should be
  differs = 1,      // something differs
  failed = 2,       // the command line, a scenario or a subject is at fault
  not_judged = 3,   // nothing, or less than was asked for, could be judged
};

// What the user asked for cannot be done; what() says why and what can. Ends the program with
// ExitStatus::failed.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// There is nothing to judge with or nothing to judge. Ends the program with ExitStatus::not_judged.
struct NothingToJudge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace loopspec
