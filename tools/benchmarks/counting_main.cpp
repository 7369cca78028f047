// Runs each case of the reference with few and with more operations, for callgrind to count its
// instructions, and says with which compiler it was made. Outside valgrind it only runs.
//
//   valgrind --tool=callgrind --instr-atstart=no --callgrind-out-file=FOLDER/out count_reference
//
// leaves a file for each of these runs in FOLDER, named call_chain/1000 and so on. The difference
// is what the operations take: start and end of a run fall out. The clock is virtual: how long it
// takes must not matter.
#include <valgrind/callgrind.h>

#include <cstdio>
#include <string>

#include "tools/benchmarks/reference/loop.hpp"

namespace {

using namespace loopspec::benchmarks;

constexpr long kFew = 1000;
constexpr long kMore = 3000;

void count(const Case& which, long operations) {
  const std::string name = which.name + ("/" + std::to_string(operations));
  CALLGRIND_START_INSTRUMENTATION;
  CALLGRIND_ZERO_STATS;
  which.run(operations, Watch::nothing);
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  CALLGRIND_STOP_INSTRUMENTATION;
}

}  // namespace

int main() {
  reference::the_clock = loopspec::Clock::virtual_;
  std::printf("compiler %s\n", LOOPSPEC_COMPILER);
  try {
    for (const Case& which : cases()) {
      which.run(kMore, Watch::nothing);  // what is made at first use is made
      count(which, kFew);
      count(which, kMore);
    }
  } catch (const WrongResult& wrong) {
    std::fprintf(stderr, "%s\n", wrong.what);
    return 1;
  }
  return 0;
}
