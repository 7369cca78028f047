#include "conformance/scenario/modules/unsupported.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <string_view>

#include "conformance/scenario/modules/modules.hpp"
#include "reference/asyncio_module.hpp"

namespace loopspec {

namespace {

bool is_listed(std::string_view names, const std::string& name) {
  return names.find(" " + name + " ") != std::string_view::npos;
}

// What CPython's sys has, of any version, and the one here has not.
constexpr std::string_view kSys =
    " abiflags activate_stack_trampoline addaudithook api_version audit base_exec_prefix "
    "base_prefix breakpointhook "
    "builtin_module_names call_tracing copyright deactivate_stack_trampoline displayhook "
    "dont_write_bytecode "
    "exec_prefix executable float_repr_style flags get_asyncgen_hooks "
    "get_coroutine_origin_tracking_depth "
    "get_int_max_str_digits getallocatedblocks getdlopenflags getfilesystemencodeerrors "
    "getfilesystemencoding getprofile getrefcount getsizeof getswitchinterval gettrace "
    "getunicodeinternedsize hash_info "
    "implementation int_info is_finalizing is_stack_trampoline_active last_exc last_traceback "
    "last_type "
    "last_value meta_path monitoring orig_argv path path_hooks path_importer_cache platlibdir "
    "prefix ps1 ps2 pycache_prefix "
    "set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags "
    "setprofile "
    "setrecursionlimit setswitchinterval settrace stdin stdlib_module_names thread_info "
    "unraisablehook excepthook "
    "warnoptions __stdin__ __excepthook__ __displayhook__ __unraisablehook__ __breakpointhook__ ";

// Names between spaces.
std::string_view lacking_in(const std::string& module) {
  if (module == "sys") return kSys;
  const auto* const end = listed_modules + listed_module_count;
  const auto* const found =
      std::find_if(listed_modules, end, [&](const ListedModule& m) { return m.name == module; });
  return found == end ? "" : found->lacking;
}

constexpr std::string_view kNoCodeAtRunTime =
    "what a program is, is known before it runs: write the code out";
constexpr std::string_view kInteractive = "it is for interactive use";

constexpr std::array kOutsideBuiltins = {
    OutsideBuiltin{"__import__", "modules are imported by `import`"},
    OutsideBuiltin{"breakpoint", "there is no debugger: print what you want to see"},
    OutsideBuiltin{"compile", kNoCodeAtRunTime},
    OutsideBuiltin{"complex", "the language has no complex numbers: use two floats"},
    OutsideBuiltin{"copyright", kInteractive},
    OutsideBuiltin{"credits", kInteractive},
    OutsideBuiltin{"eval", kNoCodeAtRunTime},
    OutsideBuiltin{"exec", kNoCodeAtRunTime},
    OutsideBuiltin{"exit", "it is for interactive use: raise SystemExit"},
    OutsideBuiltin{"help", kInteractive},
    OutsideBuiltin{"input", "a scenario has no input: take it from a list"},
    OutsideBuiltin{"license", kInteractive},
    OutsideBuiltin{"open", "a scenario has no files: use io.StringIO"},
    OutsideBuiltin{"quit", "it is for interactive use: raise SystemExit"},
};

}  // namespace

std::vector<std::string> unsupported_names(const std::string& module) {
  if (module == "asyncio") {
    const auto& lacking = asyncio_unsupported_names();
    return {lacking.begin(), lacking.end()};
  }
  std::istringstream words{std::string(lacking_in(module))};
  return {std::istream_iterator<std::string>(words), {}};
}

bool is_unsupported_name(const std::string& module, const std::string& name) {
  if (module == "asyncio") {
    const auto& lacking = asyncio_unsupported_names();
    return std::find(lacking.begin(), lacking.end(), name) != lacking.end();
  }
  return is_listed(lacking_in(module), name);
}

std::span<const OutsideBuiltin> outside_builtins() {
  return kOutsideBuiltins;
}

}  // namespace loopspec
