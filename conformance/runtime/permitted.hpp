#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "conformance/runtime/verdict.hpp"
#include "conformance/trace/enumeration.hpp"

namespace loopspec {

// How the other traces that are permitted of a scenario can be had.
struct PermittedRuns {
  std::function<Answer(const Choices&)> run;  // the oracle with these choices; null: it cannot
  std::size_t most = 1000;                    // so many runs are tried
};

// judge() against the set of permitted traces, below exact: CPython's own, `against`, first; only
// if that differs the oracle is run with other choices. The subject passes if one of these runs is
// equal, differs if all were run and none is, and is not judged if that was not found out. What it
// is said to differ from is the permitted trace that agrees longest with it.
Judgement judge_permitted(const Answer& against, const Answer& subject, Level level,
                          std::string_view against_name, const PermittedRuns& runs);

}  // namespace loopspec
