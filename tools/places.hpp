#pragma once

#include <filesystem>
#include <string>

namespace loopspec {

// Where the parts of the repository lie that the program reads while it runs.
struct Places {
  std::filesystem::path root;
  std::filesystem::path program;  // this executable

  std::filesystem::path corpus() const { return root / "conformance" / "scenarios"; }
  std::filesystem::path golden() const { return root / "conformance" / "golden"; }
  std::filesystem::path oracle() const { return root / "oracle"; }
  std::filesystem::path adapters() const { return root / "conformance" / "adapters"; }
  std::filesystem::path spec() const { return root / "spec"; }
  std::filesystem::path downloads() const { return root / "build" / "pyodide"; }

  // How the user calls this program from the current folder: "./tools/loopspec" in the repository's
  // root.
  std::string command() const;
};

// The repository around this executable, or else the one it was built from. Throws UsageError when
// neither is there.
Places find_places();

}  // namespace loopspec
