#include "conformance/scenario/fresh_world.hpp"

#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/reports.hpp"
#include "conformance/scenario/types/version_gates.hpp"
#include "conformance/scenario/world.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

void enter_version(const Version& version) {
  prepare_world();
  set_version(version);
  apply_version_gates();
}

FreshWorld::FreshWorld(const Version& version, RunOptions options) {
  reset_run(version, std::move(options));
  mark_ = ContainerList::newest();
  set_builtins(fresh_builtins());
}

FreshWorld::~FreshWorld() {
  reset_reports("", "");
  end_run();
  reset_modules(nullptr);
  set_builtins(make_dict());
  ContainerList::sweep_after(mark_);
  clear_pending();
}

}  // namespace loopspec
