#include "tools/failure_status.hpp"

namespace loopspec {

ExitStatus worse(ExitStatus a, ExitStatus b) {
  const auto rank = [](ExitStatus s) {
    return s == ExitStatus::failed ? 2 : s == ExitStatus::not_judged ? 1 : 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

ExitStatus status_of(const Failure& failure) {
  const Verdict verdict = verdict_of(failure);
  const bool not_judged = verdict == Verdict::unsupported || verdict == Verdict::not_in_version ||
                          verdict == Verdict::lacks_capability;
  return not_judged ? ExitStatus::not_judged : ExitStatus::failed;
}

}  // namespace loopspec
