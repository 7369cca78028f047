// Modules that are written in C++ here. Those of asyncio and contextvars are the reference's own.
#pragma once

#include "reference/objects/module.hpp"

namespace loopspec {

Ref<Module> make_sys_module();
Ref<Module> make_native_module();  // `_native`: what the prelude cannot say in Python
Ref<Module> make_builtins_module();

// Tells import_module of all of them; once per process.
void register_native_modules();
// print() without file=: the object that sys.stdout names now, null while it is the original one.
Value replaced_stdout();

}  // namespace loopspec
