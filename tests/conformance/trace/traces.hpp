#pragma once

#include <string>

#include "conformance/trace/trace.hpp"

namespace loopspec::test {

inline TraceEvent event(int iteration, double time, std::string task, std::string text) {
  return {iteration, time, std::move(task), std::move(text)};
}

// Two tasks, three selects, four events.
inline Trace two_tasks() {
  return {{event(1, 0.0, "Task-1", "start"), event(1, 0.0, "Task-2", "tick"),
           event(3, 0.1, "Task-2", "tock"), event(3, 0.1, "Task-1", "end")},
          Outcome::ok(),
          std::vector<TraceSelect>{0.0, 0.1, 0.0, std::nullopt}};
}

}  // namespace loopspec::test
