// The world of one run: builtins and modules that no other run has touched.
#pragma once

#include "reference/objects/module.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

class Container;

// From its construction on a program of that version can run; nothing of it is left afterwards. One
// at a time.
class FreshWorld {
 public:
  FreshWorld(const Version& version, RunOptions options);
  ~FreshWorld();
  FreshWorld(const FreshWorld&) = delete;
  FreshWorld& operator=(const FreshWorld&) = delete;

 private:
  Container* mark_;
};

// Builtin names and attributes as that version has them, from now on.
void enter_version(const Version& version);

}  // namespace loopspec
