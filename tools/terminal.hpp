#pragma once

#include <cstddef>

namespace loopspec {

// The width of the terminal that stdout is, between 60 and 160 columns; 100 when it is none.
std::size_t page_width();

// Shows on stderr, if that is a terminal, how far a run is; a file or pipe gets nothing. Cleared
// when it goes.
class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(std::size_t done, std::size_t of);

 private:
  bool on_terminal_;
  std::size_t shown_ = 101;  // percent
};

}  // namespace loopspec
