#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/golden_files.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/catalogue.hpp"
#include "tools/scenarios.hpp"

namespace loopspec {

// Makes trees of sources, with the newest interpreter at hand; a source that is too new for it goes
// to a Pyodide that takes part in the run. What is recorded of an unchanged
// scenario of the corpus is taken as it is when `recorded_first`, and when there is no interpreter.
class Lowering {
 public:
  Lowering(Catalogue& catalogue, bool recorded_first, Milliseconds to_answer);
  ~Lowering();

  // Fills in `lowered`, and `rest` where a part of the source could not be lowered.
  void lower(Scenario& scenario);

 private:
  struct Reader {
    Command command;
    std::unique_ptr<ChildProcess> worker;  // from its first source on
  };

  // Fills in `lowered` and `rest`.
  void ask(Scenario& scenario);
  void ask(Scenario& scenario, Reader& reader);
  std::optional<Lowered> recorded(const Scenario& scenario) const;

  Catalogue& catalogue_;
  bool recorded_first_;
  Milliseconds to_answer_;
  std::vector<Reader> readers_;
  int last_id_ = 0;
};

// True when the text is well-formed UTF-8.
bool is_utf8(const std::string& text);

}  // namespace loopspec
