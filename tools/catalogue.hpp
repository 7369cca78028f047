#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/subject.hpp"
#include "tools/interpreters.hpp"
#include "tools/places.hpp"
#include "tools/pyodides.hpp"

namespace loopspec {

// A subject that was found under the word the user gave for it.
struct Choice {
  enum class Kind { reference, cpython, foreign_loop, golden, exec };

  Kind kind;
  std::string name;          // with its full version where it has one: "cpython:3.13.0"
  std::string version;       // the Python version it is, as in PythonVersion; empty when it is told
  Command command;           // of its process; none for golden
  std::string adapter = {};  // whose expectations hold for it; empty: none are declared
  bool is_oracle() const { return kind == Kind::cpython || kind == Kind::golden; }
  bool needs_tree() const { return kind == Kind::reference || kind == Kind::exec; }
};

// Everything that can be a subject here. The interpreters are looked for when they are first asked
// for. Not thread-safe.
class Catalogue {
 public:
  explicit Catalogue(Places places) : places_(std::move(places)) {}

  const Places& places() const { return places_; }
  const std::vector<Interpreter>& interpreters();
  std::vector<std::string> golden_versions() const;

  // The subject that a word names: reference, reference:3.12, cpython, cpython:3.13,
  // cpython:/path/to/python, pyodide, pyodide:3.14, golden, golden:3.13, exec:./my_subject; the
  // first three kinds also with "+pure". An adapter such as libuv;
  // cpython:3.11+uvloop.new_event_loop. A Pyodide is downloaded unless it is there. Throws
  // UsageError that lists what there is.
  Choice find(const std::string& word);

  // Programs that make trees of sources, in the order in which to ask them: the newest CPython,
  // then the newest Pyodide among those that were named.
  std::vector<Command> readers();

  // What a subject of unnamed version is judged against: every CPython found, or the recorded
  // versions when there is none. Throws NothingToJudge when there are neither.
  std::vector<Choice> oracles();

  Choice of(const Interpreter& interpreter, bool pure = false) const;
  Choice golden(const std::string& version) const;

 private:
  Choice find_reference(const std::string& word, const std::string& version,
                        const std::string& service, bool pure) const;
  Choice find_foreign_loop(const std::string& word, const std::string& cpython,
                           const std::string& factory);
  std::optional<Choice> find_adapter(const std::string& word, const std::string& name,
                                     const std::string& version) const;
  std::vector<Interpreter> interpreters_named(const std::string& word, const std::string& which);
  Choice find_cpython(const std::string& word, const std::string& which, bool pure);
  Choice find_pyodide(const std::string& word, const std::string& which, bool pure);
  Choice find_golden(const std::string& word, const std::string& which) const;
  std::string what_there_is();

  Places places_;
  std::optional<std::vector<Interpreter>> interpreters_;
  std::map<PythonVersion, Command> pyodide_readers_;  // of those that were named
};

// A subject of its own for each caller; `to_answer` is the wall-clock time for one scenario. It is
// started when it is first used.
std::unique_ptr<Subject> make_subject(const Choice& choice, const Places& places,
                                      Milliseconds to_answer);

}  // namespace loopspec
