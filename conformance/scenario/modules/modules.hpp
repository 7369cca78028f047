// Modules of a run: native ones, and the prelude's, whose embedded bytecode is loaded when they are
// imported.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/module.hpp"

namespace loopspec {

// `import a.b`: gives a, with b loaded as its attribute. Null: ModuleNotFoundError is pending.
Value import_module(const std::string& dotted);
// The modules of this run; cleared by reset_modules().
Dict* loaded_modules();
// Forgets the modules of the last run; `main` becomes sys.modules["__main__"].
void reset_modules(const Ref<Module>& main);

using ModuleMaker = Ref<Module> (*)();
void register_native_module(std::string_view name, ModuleMaker make);

// For the checker: can a program import it? The prelude's own parts it cannot.
bool module_exists(const std::string& dotted);

// Their names in order; asyncio's submodules count as parts of it.
std::vector<std::string> importable_modules();

// The prelude's bytecode, generated at build time.
struct EmbeddedModule {
  const char* name;
  const char* image;  // of its Code (code_image.hpp)
  const char* end;
};
extern const EmbeddedModule embedded_modules[];
extern const std::size_t embedded_module_count;

// The modules of the prelude that programs can import, and what they lack: names between spaces.
struct ListedModule {
  const char* name;
  const char* lacking;
};
extern const ListedModule listed_modules[];
extern const std::size_t listed_module_count;

}  // namespace loopspec
