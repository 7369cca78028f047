#include "reference/objects/unraisable.hpp"

#include <fmt/format.h>

#include "reference/objects/class.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

namespace {
constinit TextSink sink = nullptr;
constinit WarningHook warning_hook = nullptr;
}  // namespace

void set_stderr_sink(TextSink s) noexcept {
  sink = s;
}

void write_stderr(std::string_view text) {
  if (sink != nullptr) sink(text);
}

void set_warning_hook(WarningHook hook) noexcept {
  warning_hook = hook;
}

void report_warning(std::string_view category, std::string_view message) {
  if (warning_hook != nullptr && warning_hook(category, message)) return;
  write_stderr(fmt::format("{}: {}\n", category, message));
}

void report_unraisable(std::string_view where) {
  const Ref<Exception> exception = take_pending();
  if (!exception) return;
  write_stderr(fmt::format("{}\n{}: {}\n", where, exception->cls()->name(),
                           exception_text(exception.get())));
}

}  // namespace loopspec
