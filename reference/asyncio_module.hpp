// The modules `asyncio` and `contextvars` of the running version, for the language's import.
#pragma once

#include <string_view>
#include <vector>

#include "reference/contextvars.hpp"
#include "reference/objects/module.hpp"

namespace loopspec {

// Every public name of the running version that the reference implements; the submodules are
// attributes. A new module for every run: programs may set attributes of it.
Ref<Module> make_asyncio_module();

// Public names of CPython's asyncio (any version from 3.9 on) that the reference does not have.
const std::vector<std::string_view>& asyncio_unsupported_names();
// Methods of CPython's event loops and tasks that ours lack: names that hardly anything else bears.
const std::vector<std::string_view>& asyncio_unsupported_methods();

}  // namespace loopspec
