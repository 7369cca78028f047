// super() without arguments: looks into the innermost frame.
#pragma once

namespace loopspec {

void install_super_arguments();

}  // namespace loopspec
