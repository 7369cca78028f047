#include "conformance/runtime/golden_subject.hpp"

#include <fmt/format.h>

namespace loopspec {

GoldenSubject::GoldenSubject(GoldenFiles files, std::string version)
    : files_(std::move(files)),
      info_{"golden", std::move(version), "recorded traces of CPython", {}, 0.0} {}

Answer GoldenSubject::run(const Request& request) {
  if (request.corpus.empty()) {
    return Failure{Failure::Kind::unsupported,
                   "only scenarios of the corpus are recorded, and this is another file"};
  }
  if (request.quantum > 0) {
    return Failure{Failure::Kind::unsupported,
                   "it was recorded with an exact clock, which a grain of the timers changes"};
  }
  if (request.real_clock) {
    return Failure{Failure::Kind::unsupported, "it is a recording, which has no clock"};
  }
  try {
    auto recorded = files_.trace(info_.version, request.corpus);
    if (!recorded) {
      return Failure{
          Failure::Kind::unsupported,
          fmt::format("no trace is recorded from {}; `loopspec record cpython:{}` does it",
                      info_.version, info_.version)};
    }
    if (recorded->source != fingerprint(request.source)) {
      return Failure{
          Failure::Kind::internal,
          fmt::format("it was changed since it was recorded; `loopspec record cpython:{}` "
                      "records it again",
                      info_.version)};
    }
    if (!recorded->lacks.empty()) {
      return Failure{Failure::Kind::lacks_capability, recorded->lacks};
    }
    return std::move(recorded->trace);
  } catch (const GoldenError& error) {
    return Failure{Failure::Kind::internal, error.what()};
  }
}

}  // namespace loopspec
