#include "tools/places.hpp"

#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

bool is_repository(const fs::path& folder) {
  return fs::is_directory(folder / "oracle" / "loopspec_oracle") &&
         fs::is_directory(folder / "conformance" / "scenarios");
}

}  // namespace

std::string Places::command() const {
  const fs::path script = root / "tools" / "loopspec";
  const std::string relative = fs::proximate(script).generic_string();
  return relative.starts_with("..") ? script.generic_string() : "./" + relative;
}

Places find_places() {
  const fs::path program = fs::read_symlink("/proc/self/exe");
  for (fs::path folder = program.parent_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (is_repository(folder)) {
      return {folder, program};
    }
  }
  if (is_repository(LOOPSPEC_SOURCE_DIR)) {
    return {LOOPSPEC_SOURCE_DIR, program};
  }
  throw UsageError("the repository that this program belongs to is gone: neither around " +
                   program.string() + " nor at " LOOPSPEC_SOURCE_DIR);
}

}  // namespace loopspec
