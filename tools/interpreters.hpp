#pragma once

#include <string>
#include <vector>

#include "conformance/runtime/version.hpp"

namespace loopspec {

// A CPython that was seen to run.
struct Interpreter {
  std::string version;  // "3.13.0", "3.14.0rc1", "3.13.0t" when free-threaded
  std::string program;  // what its sys.executable says

  PythonVersion parsed() const { return PythonVersion::parse(version).value(); }
};

// The oldest version that can be an oracle.
inline PythonVersion oldest_version() {
  return {3, 9, {}, {}};
}

// Every CPython from 3.9 on among `python`, `python3`, `python3.N`, `python3.Nt` in the folders of
// PATH and in ~/.pyenv/versions; each was executed, as a name alone proves nothing. One per full
// version (the first on PATH), oldest first.
std::vector<Interpreter> find_interpreters();

// The CPython behind one program. Throws UsageError when it does not run, is no CPython, or is too
// old.
Interpreter ask_interpreter(const std::string& program);

// The newest release, or the newest of all when there are only pre-releases; of one version rather
// the one with a GIL. Null when there is none.
const Interpreter* newest(const std::vector<Interpreter>& interpreters);

}  // namespace loopspec
