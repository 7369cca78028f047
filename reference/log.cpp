#include "reference/log.hpp"

#include <fmt/format.h>

#include "reference/objects/class.hpp"
#include "reference/objects/exception.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

namespace {
constinit LogHook log_hook = nullptr;
}

void set_log_hook(LogHook hook) noexcept {
  log_hook = hook;
}

void log_record(int level, const std::string& text, const Value& exception) {
  if (log_hook != nullptr && log_hook(level, text, exception)) return;
  if (level < kLogWarning) return;
  if (!exception || !is_exception(exception)) return log_record(text);
  log_record(fmt::format("{}\n{}: {}", text, class_of(exception)->name(),
                         exception_text(exception.as<Exception>())));
}

}  // namespace loopspec
