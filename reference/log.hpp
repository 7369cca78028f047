// What asyncio logs: errors that nobody handled, callbacks that took too long.
#pragma once

#include <string>

#include "reference/objects/value.hpp"

namespace loopspec {

inline constexpr int kLogDebug = 10;  // levels as the logging module numbers them
inline constexpr int kLogWarning = 30;
inline constexpr int kLogError = 40;

// `exception`: an Exception, or null. Given to the hook; what it does not take goes to the run's
// log, from warnings up.
void log_record(int level, const std::string& text, const Value& exception);

// Whoever has a logging module. True: it took the record. Leaves no exception pending.
using LogHook = bool (*)(int level, const std::string& text, const Value& exception);
void set_log_hook(LogHook hook) noexcept;

}  // namespace loopspec
