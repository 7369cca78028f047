#include "tools/benchmarks/cases.hpp"

#include <unistd.h>

namespace loopspec::benchmarks {

std::vector<std::uint32_t> delays(long count) {
  constexpr std::uint32_t kBound = 50'001;
  std::vector<std::uint32_t> all;
  std::uint32_t x = 1;
  for (long i = 0; i < count; ++i) {
    x = (x * 1103515245u + 12345u) & 0x7fffffffu;
    all.push_back((x >> 8) % kBound);
  }
  return all;
}

SilentPipe::SilentPipe() {
  verify(::pipe(ends_) == 0, "no pipe could be opened");
}

SilentPipe::~SilentPipe() {
  ::close(ends_[0]);
  ::close(ends_[1]);
}

}  // namespace loopspec::benchmarks
