// The built-in functions and the classes of iterators that they give.
#pragma once

#include <string_view>

#include "reference/objects/containers.hpp"

namespace loopspec {

// Functions and classes under their names, as the module `builtins` of the running version has
// them.
void install_builtins(Dict* into);
// The classes of iterators, once per process.
void install_builtin_classes();

// Where print() writes when sys.stdout is the original one: one call per print.
using PrintSink = void (*)(std::string_view text);
void set_print_sink(PrintSink sink) noexcept;
void print_to_sink(std::string_view text);
// The file that print() uses when it is given none (sys.stdout); null: the sink.
void set_stdout_lookup(Value (*lookup)()) noexcept;
Value current_stdout();

// One file each, called by install_builtins().
void install_attribute_functions(Dict* into);
void install_number_functions(Dict* into);
void install_iteration_functions(Dict* into);
void install_sequence_functions(Dict* into);
void install_print(Dict* into);
void install_class_names(Dict* into);

}  // namespace loopspec
