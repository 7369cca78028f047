#pragma once

#include <string>

#include "conformance/runtime/golden_files.hpp"
#include "conformance/runtime/subject.hpp"

namespace loopspec {

// The traces recorded from one CPython version, as a subject. It runs nothing: a scenario that is
// not in the corpus, or whose source has changed since it was recorded, has no trace.
class GoldenSubject : public Subject {
 public:
  GoldenSubject(GoldenFiles files, std::string version);

  const SubjectInfo& info() override { return info_; }
  Answer run(const Request& request) override;

 private:
  GoldenFiles files_;
  SubjectInfo info_;
};

}  // namespace loopspec
