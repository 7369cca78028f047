// The events of a run: what the program printed, with time, task and iteration.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "reference/objects/exception.hpp"

namespace loopspec {

// Starts with an empty trace.
void start_recording();
// One event: the text of one print call, its final newline dropped.
void record_print(std::string_view text);
// sys.stdout.write: an event for each complete line; the rest waits for its newline.
void record_write(std::string_view text);
// Nothing counts any more: the outcome is known.
void stop_recording();

// The trace so far with this outcome: null, an exception that ended the module, or the limit that
// was reached.
nlohmann::json recorded_trace(const Ref<Exception>& raised);

}  // namespace loopspec
