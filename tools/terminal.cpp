#include "tools/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace loopspec {

std::size_t page_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0) {
    return 100;
  }
  return std::clamp<std::size_t>(size.ws_col, 60, 160);
}

ProgressBar::ProgressBar() : on_terminal_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
  if (on_terminal_) {
    fmt::print(stderr, "\r\x1b[K");
  }
}

void ProgressBar::show(std::size_t done, std::size_t of) {
  const std::size_t percent = of == 0 ? 100 : done * 100 / of;
  if (!on_terminal_ || percent == shown_) {
    return;
  }
  shown_ = percent;
  const std::size_t width = 40, filled = percent * width / 100;
  fmt::print(stderr, "\r[{}{}] {} of {}\x1b[K", std::string(filled, '#'),
             std::string(width - filled, '.'), done, of);
  std::fflush(stderr);
}

}  // namespace loopspec
