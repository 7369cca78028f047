#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/subject.hpp"

namespace loopspec {

struct ProcessSettings {
  Command command;
  bool with_tree = true;           // send the tree along; CPython needs only the source
  Milliseconds to_start{30'000};   // wall-clock time until the hello line
  Milliseconds to_answer{10'000};  // wall-clock time for one scenario
  Milliseconds to_end{1'000};      // how long a child that closed its stdout may take to end
  Waiter waiter = wait_with_poll;
};

// A subject in a process of its own. Whatever it does costs only the scenario at hand: it is killed
// and started again for the next one.
class ProcessSubject : public Subject {
 public:
  explicit ProcessSubject(ProcessSettings settings);
  ~ProcessSubject() override;

  const SubjectInfo& info() override;
  Answer run(const Request& request) override;

 private:
  void start();
  Failure failed(const ChildProcess::Reply& reply, Milliseconds allowed);
  std::string with_last_words(std::string message);

  ProcessSettings settings_;
  std::unique_ptr<ChildProcess> child_;
  SubjectInfo info_;
  std::int64_t last_id_ = 0;
};

}  // namespace loopspec
