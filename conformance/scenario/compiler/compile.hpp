// From tree to bytecode.
#pragma once

#include <string>

#include "conformance/scenario/ast/node.hpp"
#include "conformance/scenario/machine/code.hpp"

namespace loopspec {

// Compiles a validated module for the running version of CPython (semantics()). Throws CompileError
// (symbols.hpp) for what CPython's compiler refuses. The result is verified.
Ref<Code> compile_module(const ast::Node& module, const std::string& file);

}  // namespace loopspec
