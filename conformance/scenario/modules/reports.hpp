// What logging, warnings and traceback need to know of a run.
#pragma once

#include <string>

namespace loopspec {

// The program's file and its text ("": not known), for lines that tracebacks show. Forgets who
// listened in the run before.
void reset_reports(const std::string& file, const std::string& source);

}  // namespace loopspec
