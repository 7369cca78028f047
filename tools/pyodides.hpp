#pragma once

#include <string>
#include <vector>

#include "conformance/runtime/child_process.hpp"
#include "conformance/runtime/version.hpp"
#include "tools/places.hpp"

namespace loopspec {

// A CPython compiled to WebAssembly that npm has; oracle/pyodide/package.json lists them.
struct Pyodide {
  std::string minor;    // "3.14", its name there
  std::string version;  // "3.14.2"; "3.10.2+pure": that one was built without asyncio's accelerator

  PythonVersion parsed() const { return PythonVersion::parse(version).value(); }
};

// Oldest first. Throws UsageError when the list cannot be read.
std::vector<Pyodide> known_pyodides(const Places& places);

// True when it need not be downloaded any more.
bool is_installed(const Pyodide& pyodide, const Places& places);

// Downloads it unless it is there; returns the folder of its npm package. Says on stderr that it
// does. Throws UsageError when Node or npm is missing, or npm's registry cannot be reached.
std::string install(const Pyodide& pyodide, const Places& places);

// Runs the host of an installed one: `service` is "serve" or "lower".
Command pyodide_command(const Pyodide& pyodide, const std::string& folder, const Places& places,
                        const std::string& service);

}  // namespace loopspec
