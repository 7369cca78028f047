// What has nowhere to go: warnings and exceptions of finalisers. Written to a sink; nothing by
// default.
#pragma once

#include <string_view>

namespace loopspec {

using TextSink = void (*)(std::string_view);
// Gets "RuntimeWarning: ..." and the like, a line each. Null: dropped.
void set_stderr_sink(TextSink sink) noexcept;
void write_stderr(std::string_view text);
// Whoever has a warnings module. True: it took the warning. Leaves no exception pending.
using WarningHook = bool (*)(std::string_view category, std::string_view message);
void set_warning_hook(WarningHook hook) noexcept;
void report_warning(std::string_view category, std::string_view message);
// Takes the pending exception.
void report_unraisable(std::string_view where);

}  // namespace loopspec
