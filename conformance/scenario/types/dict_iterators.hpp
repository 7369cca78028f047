#pragma once

namespace loopspec {

void install_dict_iterators();

}  // namespace loopspec
