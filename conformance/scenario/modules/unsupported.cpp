#include "conformance/scenario/modules/unsupported.hpp"

#include <algorithm>

#include "reference/asyncio_module.hpp"

namespace loopspec {

bool is_unsupported_name(const std::string& module, const std::string& name) {
  if (module != "asyncio") return false;
  const auto lacking = asyncio_unsupported_names();
  return std::find(lacking.begin(), lacking.end(), name) != lacking.end();
}

}  // namespace loopspec
