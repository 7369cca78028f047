#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/trace/trace.hpp"

namespace loopspec {

// The recorded part of the repository, conformance/golden/:
//   <version>/<area>/<name>.json   the trace of a scenario of the corpus on CPython <version>
//   lowered/<area>/<name>.json     what lowering made of its source, so that no Python is needed to
//   run it
// Each carries the fingerprint of the source it was made from. `corpus` below is
// "<area>/<name>.py".

// A recorded file that cannot be read as such; what() names the file.
struct GoldenError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// 64 bits of FNV-1a over the text, in hexadecimal: tells an edited scenario from a recorded one.
std::string fingerprint(std::string_view source);

// What a scenario's header comments say.
struct Header {
  std::vector<std::string> rules;
  std::string since, until;  // versions such as "3.11", empty when not given
};

// What lowering makes of a source.
struct Lowered {
  Header header;
  std::string tree;  // JSON text
};

struct RecordedTrace {
  std::string source;  // fingerprint
  Trace trace;
  std::string lacks;  // not empty: there is no trace, and why (WebAssembly has no threads)
};

struct RecordedTree {
  std::string source;  // fingerprint
  Lowered lowered;
};

class GoldenFiles {
 public:
  explicit GoldenFiles(std::filesystem::path root) : root_(std::move(root)) {}

  // The versions of which there are traces, oldest first.
  std::vector<std::string> versions() const;

  // Nothing when there is no such file; GoldenError when it is damaged.
  std::optional<RecordedTrace> trace(const std::string& version, const std::string& corpus) const;
  std::optional<RecordedTree> tree(const std::string& corpus) const;

  // Throw GoldenError when the file cannot be written.
  void write_trace(const std::string& version, const std::string& corpus,
                   const RecordedTrace& recorded) const;
  void write_tree(const std::string& corpus, const RecordedTree& recorded) const;

 private:
  std::filesystem::path file(const std::string& folder, const std::string& corpus) const;

  std::filesystem::path root_;
};

}  // namespace loopspec
