#pragma once

#include <memory>
#include <optional>
#include <string>

#include "tools/catalogue.hpp"
#include "tools/scenarios.hpp"

namespace loopspec {

// One side of a pair that has been started, with what it is to be told.
struct Side {
  const Choice& choice;
  std::unique_ptr<Subject> subject;
  SubjectInfo info;     // as it said at its first start: a later one may fail
  std::string version;  // to behave as
  double quantum = 0;

  // Rounds deadlines up to the quantum.
  Answer run(const Scenario& scenario, std::optional<Choices> choices = {}) const;

  // The same on an exact clock that may not come beyond `most_time` seconds.
  Answer run_within(const Scenario& scenario, double most_time, double grain = 0,
                    std::optional<Choices> choices = {}) const;

  Answer run_in_real_time(const Scenario& scenario) const;

 private:
  Answer ask(const Scenario& scenario, const Request& wanted) const;
};

// Starts the subject that is to be compared with the other one. Throws SubjectError.
Side start_side(const Choice& choice, const Choice& other, const Places& places,
                Milliseconds to_answer);

// What the subject is asked for one scenario; `version` is the Python version it shall behave as.
// Everything else is left as it is by default.
Request request_for(const Scenario& scenario, const Choice& choice, const std::string& version);

// Why this scenario need not be run on this subject: it was not read, or does not exist in its
// version.
std::optional<Failure> refusal(const Scenario& scenario, const Choice& choice);

}  // namespace loopspec
