#include "conformance/scenario/recorder.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "reference/objects/class.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

namespace {

struct Recording {
  bool active = false;
  nlohmann::json events = nlohmann::json::array();
  std::string unfinished_line;
};

Recording recording;

void add_event(std::string_view text) {
  if (!recording.active || limit_reached()) return;
  const auto time = running_loop_time();
  const auto task = current_task_name();
  nlohmann::json event = {
      {"n", recording.events.size()}, {"iteration", run_state().iteration}, {"text", text}};
  event["time"] = time ? nlohmann::json(*time) : nlohmann::json();
  event["task"] = task ? nlohmann::json(*task) : nlohmann::json();
  recording.events.push_back(std::move(event));
}

nlohmann::json select_json(const SelectTimeout& timeout) {
  switch (timeout.kind) {
    case SelectTimeout::Kind::none:
      return nullptr;
    case SelectTimeout::Kind::integer:
    case SelectTimeout::Kind::floating:
      return timeout.seconds;
  }
  return nullptr;
}

nlohmann::json outcome_json(const Ref<Exception>& raised) {
  if (limit_reached()) return {{"limit", to_string(run_state().limit)}};
  if (!raised) return {{"ok", true}};
  if (is_deadlock(raised.get())) return {{"deadlock", true}};
  return {{"raised", raised->cls()->name()}, {"message", exception_text(raised.get())}};
}

}  // namespace

void start_recording() {
  recording = Recording();
  recording.active = true;
}

void record_print(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  add_event(text);
}

void record_write(std::string_view text) {
  if (!recording.active) return;
  recording.unfinished_line += text;
  for (std::size_t end = recording.unfinished_line.find('\n'); end != std::string::npos;
       end = recording.unfinished_line.find('\n')) {
    const std::string line = recording.unfinished_line.substr(0, end);
    recording.unfinished_line.erase(0, end + 1);
    add_event(line);
  }
}

void stop_recording() {
  recording.active = false;
}

nlohmann::json recorded_trace(const Ref<Exception>& raised) {
  const nlohmann::json outcome = outcome_json(raised);
  nlohmann::json selects = nlohmann::json::array();
  for (const SelectTimeout& timeout : run_state().selects) selects.push_back(select_json(timeout));
  return {{"events", std::move(recording.events)},
          {"outcome", outcome},
          {"selects", std::move(selects)}};
}

}  // namespace loopspec
