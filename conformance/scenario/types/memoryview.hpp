// What the parts of memoryview share.
#pragma once

#include "reference/objects/memory_view.hpp"

namespace loopspec {

Value memory_item(const MemoryView& view, std::int64_t index);
void define_memoryview_methods();
// Before 3.10 views have no iterator of their own. Once per version.
void gate_memory_iterator();

}  // namespace loopspec
